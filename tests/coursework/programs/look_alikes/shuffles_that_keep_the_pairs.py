"""Shuffles that keep data and labels together, or part them on purpose: one order, one seed twice, a permutation test, epochs."""

import numpy as np


def fit(X, y, turns=20):
    w = np.zeros(X.shape[1])
    for _ in range(turns):
        a = 1 / (1 + np.exp(-X @ w))
        w -= 0.5 * X.T @ (a - y) / len(X)
    return w


rng = np.random.default_rng(0)
X = rng.normal(size=(20, 3))
y = (X.sum(axis=1) > 0).astype(float)

order = rng.permutation(len(X))
X, y = X[order], y[order]
first = fit(X, y)

np.random.seed(1)
np.random.shuffle(X)
np.random.seed(1)
np.random.shuffle(y)
second = fit(X, y)

columns = rng.permutation(X.shape[1])
X = X[:, columns]
other_columns = fit(X, y)

table = np.c_[X, y]
rng.shuffle(table)
third = fit(table[:, :3], table[:, 3])

shuffled_labels = rng.permutation(y)
chance = fit(X, shuffled_labels)

w = np.zeros(3)
for epoch in range(5):
    order = rng.permutation(len(X))
    for k in range(0, 20, 5):
        rows, marks = X[order[k : k + 5]], y[order[k : k + 5]]
        a = 1 / (1 + np.exp(-rows @ w))
        w -= 0.1 * rows.T @ (a - marks) / 5
print(first.round(2), second.round(2), third.round(2), chance.round(2), w.round(2))
