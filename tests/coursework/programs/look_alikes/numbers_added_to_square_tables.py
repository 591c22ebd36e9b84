"""Numbers that are added to tables of the same sides, where a number is wanted."""

import numpy as np

rng = np.random.default_rng(8)
n = 3
X = rng.normal(size=(6, n))
theta, kernel = rng.normal(size=n), np.zeros((6, 6))
for i, row in enumerate(X):
    for j, other in enumerate(X):
        kernel[i, j] += row @ other
shifted = X.T @ X + theta @ theta
print(kernel.trace().round(3), shifted.shape)

S = np.zeros((n, n))
for row in X:
    S += np.outer(row, row) / (1 + row @ row)
S = S - (theta @ theta) * np.eye(n)
print(S.round(2))
