"""Columns of length 1 in a projection and in kernels: nothing says that cosines of rows are wanted."""
import numpy as np

A = np.array([[1.0, 1.0], [1.0, -1.0], [2.0, 0.0], [0.0, 3.0]])
A[:, 1] -= A[:, 0] * (A[:, 0] @ A[:, 1]) / (A[:, 0] @ A[:, 0])
unit = A / np.linalg.norm(A, axis=0)
P = unit @ unit.T
b = np.array([1.0, 2.0, 3.0, 4.0])
print("projection onto the column space:", P @ b)

rng = np.random.default_rng(1)
costs = rng.uniform(1, 100, size=(8, 4))
costs_scaled = costs / np.sqrt((costs ** 2).sum(axis=0))
kernel = costs_scaled @ costs_scaled.T
alpha = np.linalg.solve(kernel + 0.1 * np.eye(8), np.arange(8.0))
print(alpha)

# every feature is brought to the same length first, so that none of them rules the similarity of the houses
X = np.array([[2104.0, 3, 45], [1600, 3, 40], [2400, 4, 30], [1416, 2, 36]])
X_scaled = X / np.linalg.norm(X, axis=0)
similarity = X_scaled @ X_scaled.T
print("linear kernel:", similarity)
