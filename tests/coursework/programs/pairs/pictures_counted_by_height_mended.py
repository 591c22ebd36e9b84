"""A stack of pictures as columns, by a count with a name."""

import numpy as np

rng = np.random.default_rng(2)
stack = rng.integers(0, 256, size=(12, 6, 6, 3))
Y = rng.integers(0, 2, size=(1, 12))
m = stack.shape[0]
X = stack.reshape(m, -1).T / 255
w = np.zeros((X.shape[0], 1))
A = 1 / (1 + np.exp(-np.dot(w.T, X)))
print(np.dot(X, (A - Y).T).sum().round(4))
