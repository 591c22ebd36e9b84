"""A number added to every entry of a table where that is meant: kernels with a constant, smoothing, a share of everything."""

import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(8, 3))
y = X @ np.array([1.0, -1.0, 0.5]) + 2.0

kernel = X @ X.T + 1
alpha = np.linalg.solve(kernel + 0.1 * np.eye(8), y)
print((kernel @ alpha).round(2))
dual = X.T @ np.linalg.solve(X @ X.T + 1.0, y)
print(dual.shape)
print((X.T @ np.linalg.pinv(X @ X.T + 1.0) @ y).shape)

counts = rng.integers(0, 5, size=(4, 4))
chances = (counts.T @ counts + 1) / np.sum(counts.T @ counts + 1, axis=1, keepdims=True)
print(np.linalg.solve(chances.T @ chances + 1e-9 * np.eye(4), chances.T @ np.ones(4)).shape)
