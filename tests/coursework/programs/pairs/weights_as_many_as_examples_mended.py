"""Weights with one column for each example."""

import numpy as np

rng = np.random.default_rng(61)
X = rng.normal(size=(8, 3))
y = (X[:, :1] > 0).astype(float)
w = np.zeros((3, 1))
for i in range(20):
    a = 1 / (1 + np.exp(-X @ w))
    w = w - 0.1 * X.T @ (a - y) / 8
print(w.shape, np.mean((a > 0.5) == y))
