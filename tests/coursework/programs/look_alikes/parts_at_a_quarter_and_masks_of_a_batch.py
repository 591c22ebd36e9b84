"""Blocks cut at a quarter of the other axis, hinge losses over some of the examples, and two ways to scale side by side."""

import numpy as np

rng = np.random.default_rng(33)
W = rng.normal(size=(7, 8))
n_h = W.shape[1] // 4
Wh, Wx = W[:n_h], W[n_h:]
print(Wh.shape, Wx.shape)

X, y = rng.normal(size=(20, 3)), np.where(rng.random(20) > 0.5, 1, -1)
w, m = np.zeros(3), X.shape[0]
for _ in range(4):
    inside = y * (X @ w) < 1
    grad = -(X[inside].T @ y[inside]) / m
    w = w - 0.1 * grad
print(w)

whole = (X - X.mean()) / X.std()
each = (X - X.mean(axis=0)) / X.std(axis=0)
print(whole.mean(axis=0), whole.std(axis=0), each.mean(axis=0), each.std(axis=0))
one, own = X / np.linalg.norm(X), X / np.linalg.norm(X, axis=1, keepdims=True)
print(np.linalg.norm(one, axis=1), np.linalg.norm(own, axis=1))
