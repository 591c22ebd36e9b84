"""Tables of x.T S^-1 y that are meant: a hat matrix, the diagonal of a table of forms, whitened inner products, leverages."""

import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(12, 3))
D = X - X.mean(axis=0)
S_inv = np.linalg.inv(D.T @ D / len(X))
hat = D @ np.linalg.inv(D.T @ D) @ D.T
fitted = hat @ rng.normal(size=(12, 1))
d2 = np.diag(D @ S_inv @ D.T)
likely = np.exp(-0.5 * d2)
inner = D @ S_inv @ D.T
between = np.diag(inner)[:, None] + np.diag(inner)[None, :] - 2 * inner
kernel = np.exp(-0.5 * between)
one = X[0] - X.mean(axis=0)
print(fitted.shape, likely.round(3)[:3], kernel.shape, round(float(np.exp(-0.5 * one @ S_inv @ one.T)), 4))
