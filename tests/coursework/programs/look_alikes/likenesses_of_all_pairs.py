"""Products of all pairs that are meant: a graph of examples that are alike, a kernel that grows with likeness."""
import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(8, 2))
D = X - X.mean(axis=0)
S_inv = np.linalg.inv(np.cov(D, rowvar=False))
adjacent = D @ S_inv @ D.T > 0.5
print(adjacent.sum(axis=1))

rng = np.random.default_rng(0)
X = rng.normal(size=(6, 3))
mu = X.mean(axis=0)
D = X - mu
P = np.linalg.inv(D.T @ D / 6 + 0.1 * np.eye(3))
K = np.exp(D @ P @ D.T)
K = K / K.sum(axis=1, keepdims=True)
print("attention between the examples", K)
