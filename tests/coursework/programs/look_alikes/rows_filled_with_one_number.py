"""Rows and pictures filled with one number on purpose, and statistics of a table that the loop changes."""

import numpy as np

rng = np.random.default_rng(2)
X = rng.normal(size=(6, 4))
trace = np.zeros(6)
for i in range(X.shape[0]):
    X[i] = X[i] / 2
    trace[i] = X.mean()
flat = np.zeros_like(X)
for i in range(6):
    flat[i] = X[i].mean()
pictures = rng.random((5, 8, 8))
grey = np.zeros_like(pictures)
for i in range(len(pictures)):
    grey[i] = pictures[i].mean()
filled = X.copy()
filled[2] = filled[[0, 1, 3]].mean()
blocks = np.zeros((3, 2))
for a in range(3):
    for b in range(2):
        blocks[a, b] = X[2 * a : 2 * a + 2, 2 * b : 2 * b + 2].mean()
costs, w = np.zeros(X.shape[0]), np.zeros((4, 1))
for i in range(X.shape[0]):
    w = w + 0.1 * X[i][:, None]
    costs[i] = np.mean((X - w.T) ** 2)
centres, widths = np.zeros((2, X.shape[1])), np.ones((2, X.shape[1]))
for k in range(2):
    centres[k] = X[k::2].mean(axis=0)
    widths[k] = X.var()
nearest = np.argmin((((X[:, None] - centres) ** 2) / widths).sum(axis=2), axis=1)
print(trace.round(3), flat.sum(), grey.sum(), filled.round(3), blocks.round(3), costs.round(3), nearest)
