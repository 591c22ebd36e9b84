"""The likeliest class of each example, as a table of 0 and 1."""

import numpy as np

rng = np.random.default_rng(0)
Z = rng.normal(size=(3, 5))
P = np.exp(Z) / np.exp(Z).sum(axis=0)
onehot = (P == np.max(P, axis=0, keepdims=True)).astype(int)
print(onehot.sum(axis=0))
