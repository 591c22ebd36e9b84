"""The shares of three classes, for each example."""

import numpy as np

rng = np.random.default_rng(4)
Q = rng.normal(size=(3, 4))
c = np.zeros((3, 1))
X = rng.normal(size=(4, 7))
A = np.exp(Q @ X + c)
A = A / np.sum(A, axis=0, keepdims=True)
print(A.shape, A.max())
