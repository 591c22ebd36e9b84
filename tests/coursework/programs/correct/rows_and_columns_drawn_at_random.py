"""Rows and columns of scores drawn with replacement, prototypes picked by labels, and margins of the right class."""

import numpy as np

rng = np.random.default_rng(16)
X = rng.normal(size=(8, 5))
W = rng.normal(size=(5, 4))
Z = X @ W
rows = rng.integers(0, 8, 8)
print((Z[rows] - Z).mean().round(3))
columns = rng.integers(0, 4, 6)
print(Z[:, columns].mean(axis=0).round(3))
y = rng.integers(0, 4, 8)
prototypes = rng.normal(size=(4, 4))
print((Z - prototypes[y]).sum().round(3), W[:, y].sum().round(3))
own = Z[np.arange(8), y]
print(np.maximum(0, Z - own[:, None] + 1).sum().round(3))
A = X
for _ in range(2):
    A = np.tanh(A @ W @ W.T) + X
print(A.shape)
