"""One order used along different axes, as it is meant: columns, rows beside a row of labels, features with their weights."""

import numpy as np

rng = np.random.default_rng(1)
X, w = rng.normal(size=(8, 8)), rng.normal(size=(8, 1))
Y = (rng.random((1, 8)) > 0.5).astype(int)
order = list(rng.permutation(8))
print(np.mean((w.T @ X[:, order] > 0) == Y[:, order]))
print(np.mean((w[order].T @ X[order, :] > 0) == Y))
print("by chance", np.mean((w.T @ X > 0) == Y[:, order]))

rows, labels = rng.normal(size=(8, 8)), (rng.random((1, 8)) > 0.5).astype(int)
mixed, mixed_labels = rows[order, :], labels[:, order]
print(np.mean((mixed @ w > 0).T == mixed_labels), np.mean((w.T @ mixed.T > 0) == mixed_labels))

Z, y = rng.normal(size=(8, 3)), rng.normal(size=8)
K = Z @ Z.T
a = np.linalg.solve(K[order][:, order] + np.eye(8), y[order])
print(np.mean((K[order][:, order] @ a - y[order]) ** 2), np.mean((K[order] @ a - y[order]) ** 2))
print(np.mean((K[:, order] @ a[order] - y) ** 2))
