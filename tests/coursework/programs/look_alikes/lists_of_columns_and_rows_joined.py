"""Tables put together from lists of columns, rows and parts, as many of them as they are long."""

import numpy as np

rng = np.random.default_rng(31)
pictures = [rng.random((2, 3)) for _ in range(6)]
X = np.hstack([picture.reshape(-1, 1) for picture in pictures])
rows = np.vstack([picture.ravel() for picture in pictures])
print(np.allclose(X, rows.T))

w, b = rng.normal(size=(6, 1)), 0.2
A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
P = 1 / (1 + np.exp(-(rows @ w + b)))
print(np.allclose(A, P.T))

Y = np.array([[0, 1, 1, 0, 1, 0]])
for _ in range(3):
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    dw = np.dot(X, (A - Y).T) / X.shape[1]
    w = w - 0.1 * dw
print(w.round(4).ravel())

halves = [X[:, k : k + 3] for k in range(0, 6, 3)]
print(np.allclose(np.concatenate(halves, axis=1), X))

scores = [np.tanh(X.T @ rng.normal(size=(6, 1))) for _ in range(6)]
votes = np.concatenate(scores, axis=1)
print(votes.shape, votes.mean(axis=1, keepdims=True).shape, (votes - votes.mean(axis=1, keepdims=True)).sum().round(8))

stacked = np.concatenate([np.tanh(X[[k]]) for k in range(6)])
print((stacked - stacked.mean(axis=1, keepdims=True)).shape)
