"""Predictions collected in a list and put together afterwards, one column an example."""

import numpy as np

rng = np.random.default_rng(30)
X = rng.normal(size=(3, 9))
Y = (X[:1] > X[1:2]) * 1
w, b = rng.normal(size=(3, 1)), 0.2
collected = []
for i in range(X.shape[1]):
    collected.append(1 / (1 + np.exp(-(np.dot(w.T, X[:, [i]]) + b))))
P = np.hstack(collected)
print("hits", np.mean((P > 0.5) == Y))
