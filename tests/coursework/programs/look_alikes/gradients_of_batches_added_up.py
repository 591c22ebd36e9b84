"""Gradients of batches that are divided by the number of all examples and added up before the one step."""

import numpy as np

rng = np.random.default_rng(32)
X = rng.normal(size=(2, 12))
Y = (X[:1] > 0).astype(int)
w, m = np.zeros((2, 1)), X.shape[1]
for epoch in range(3):
    dw, cost = np.zeros_like(w), 0.0
    for k in range(0, m, 4):
        Xb, Yb = X[:, k : k + 4], Y[:, k : k + 4]
        A = 1 / (1 + np.exp(-(w.T @ Xb)))
        cost += -np.sum(Yb * np.log(A) + (1 - Yb) * np.log(1 - A)) / m
        dw += Xb @ (A - Yb).T / m
    w = w - 0.5 * dw
    print(epoch, cost)
