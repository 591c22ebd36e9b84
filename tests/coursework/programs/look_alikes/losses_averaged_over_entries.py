"""Means over all entries that are meant: squared errors, binary losses of several labels, a loss whose gradient has the same scale."""

import numpy as np

rng = np.random.default_rng(1)
X = rng.normal(size=(10, 4))
Y = np.eye(3)[rng.integers(0, 3, size=10)]
W = np.zeros((4, 3))
for step in range(20):
    P = np.exp(X @ W) / np.exp(X @ W).sum(axis=1, keepdims=True)
    loss = -np.mean(Y * np.log(P))
    W -= 0.5 * X.T @ (P - Y) / Y.size
S = 1 / (1 + np.exp(-X @ W))
several = -np.mean(Y * np.log(S) + (1 - Y) * np.log(1 - S))
squares = np.mean((P - Y) ** 2)
print(round(float(loss), 3), round(float(several), 3), round(float(squares), 3))
