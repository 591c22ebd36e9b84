"""Shares that sum to 1 along one axis and are multiplied along the other: gradients, mixtures, transitions, propagation."""

import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(5, 4))
Q, K, V = X @ rng.normal(size=(4, 3)), X @ rng.normal(size=(4, 3)), X @ rng.normal(size=(4, 3))
E = np.exp(Q @ K.T / np.sqrt(3))
print(E / E.sum(axis=1, keepdims=True) @ V)
by_columns = np.exp(K @ Q.T) / np.exp(K @ Q.T).sum(axis=0)
print(by_columns.T @ V, V.T @ by_columns)

D, Y = X.T, np.eye(3)[[0, 1, 2, 0, 1]].T
W = rng.normal(size=(3, 4))
P = np.exp(W @ D) / np.exp(W @ D).sum(axis=0)
print(P @ D.T - Y @ D.T, P @ Y.T)
W5 = rng.normal(size=(5, 4))
P5 = np.exp(W5 @ D) / np.exp(W5 @ D).sum(axis=0)
print(P5 @ D.T)

centres = X[:2]
R = np.exp(X @ centres.T)
R = R / R.sum(axis=1, keepdims=True)
print(R.T @ X / R.sum(axis=0)[:, None])

squares = ((X[:, None] - X[None]) ** 2).sum(axis=2)
T = np.exp(-squares) / np.exp(-squares).sum(axis=0)
print(T @ np.eye(2)[[0, 1, 0, 1, 0]], T @ (np.ones(5) / 5))
M = (X @ X.T) ** 2
print(M / M.sum(axis=0) @ (np.ones(5) / 5))

shares = E / E.sum(axis=1, keepdims=True)
back = rng.normal(size=(5, 3))
print(shares @ V, (back.T @ shares).T, shares.T @ back)
