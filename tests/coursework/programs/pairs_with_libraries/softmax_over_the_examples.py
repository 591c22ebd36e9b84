"""The probabilities of three classes."""

import numpy as np
from scipy.special import softmax

rng = np.random.default_rng(0)
W = rng.normal(size=(3, 8))
b = np.zeros((3, 1))
X = rng.random((8, 5))
P = softmax(W @ X + b, axis=1)
print(P.sum(axis=0))
print(np.argmax(P, axis=0))
