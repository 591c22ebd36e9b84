"""Vectors set as rows or columns of a square table, each used as it was set, and a rotation used both ways."""
import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(30, 3))
centre = X - X.mean(axis=0)
axes_, basis = np.linalg.eigh(centre.T @ centre)
R, C = np.zeros((3, 3)), np.zeros((3, 3))
for k in range(3):
    v = centre.T @ centre @ basis[:, k]
    R[k] = v / np.linalg.norm(v)
    C[:, k] = v / np.linalg.norm(v)
turned = X @ R.T
again = X @ C
back = turned @ R
T = np.zeros((3, 3))
for k in range(3):
    T[k] = X.T @ X[:, k]
print(turned[0], again[0], back[0], T @ T)
