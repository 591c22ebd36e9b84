"""Sums over a part of the examples that are rightly divided by another count: batches, classes, shares, weights of sets."""

import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(3, 24))
Y = (X.sum(axis=0, keepdims=True) > 0).astype(int)
m = X.shape[1]
w = np.full((3, 1), 0.4)
A = 1 / (1 + np.exp(-(w.T @ X)))

cost = 0.0
for start in range(0, m, 8):
    a, y = A[:, start : start + 8], Y[:, start : start + 8]
    cost += -np.sum(y * np.log(a) + (1 - y) * np.log(1 - a)) / m

positive = Y[0] == 1
share_of_hits = np.sum((A > 0.5)[:, positive] == Y[:, positive]) / m
X_train, X_test = X[:, :16], X[:, 16:]
weight_of_test = X_test.shape[1] / X.shape[1]
first_half = A[:, :12]
half_of_the_mean = np.sum(first_half) / m
print(round(float(cost), 4), share_of_hits, weight_of_test, round(float(half_of_the_mean), 4))
