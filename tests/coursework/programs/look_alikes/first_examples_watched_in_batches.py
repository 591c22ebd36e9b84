"""While batches go by, the error of the first examples is watched beside their own labels."""

import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(40, 3))
y = (X[:, 0] > 0) * 1.0
Xv, yv = X[32:], y[32:]
X, y = X[:32], y[:32]
w = np.zeros(3)
for k in range(0, 32, 8):
    xb, yb = X[k : k + 8], y[k : k + 8]
    w -= xb.T @ (1 / (1 + np.exp(-xb @ w)) - yb) / 8
    val = np.mean((1 / (1 + np.exp(-Xv @ w)) - yv) ** 2)
    first = np.mean((1 / (1 + np.exp(-X[:8] @ w)) - y[:8]) ** 2)
    print(k, val, first)
