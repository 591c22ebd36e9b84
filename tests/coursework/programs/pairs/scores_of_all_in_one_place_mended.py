"""Scores filled in one by one."""

import numpy as np

rng = np.random.default_rng(2)
X = rng.normal(size=(4, 12))
w, b = rng.normal(size=(4, 1)), 0.1
m = X.shape[1]
Z = np.zeros((1, m))
for i in range(m):
    Z[:, i] = w.T @ X[:, i] + b
print("Z", Z.round(5))
