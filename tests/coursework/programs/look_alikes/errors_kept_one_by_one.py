"""Squared errors that are summed elsewhere, and sums whose mean is taken over several."""

import numpy as np


def errors(X, y, theta):
    return (X @ theta - y) ** 2 / (2 * len(y))


rng = np.random.default_rng(1)
X = np.c_[np.ones(8), rng.normal(size=8)]
y = X @ np.array([1.0, 2.0])
theta = np.zeros(2)
history = []
for _ in range(5):
    theta = theta - 0.1 / 8 * X.T @ (X @ theta - y)
    history.append(errors(X, y, theta).sum())
print(history, np.mean(np.sum((X @ theta - y) ** 2)) / len(y))

totals = []
for part in np.array_split(np.arange(8), 2):
    totals.append(np.sum((X[part] @ theta - y[part]) ** 2))
print(np.mean(totals))

groups = rng.integers(0, 2, 8)
levels = np.zeros((2, 3))
for k in range(2):
    levels[k] = y[groups == k].mean()
print(levels)
means = [X[groups == k].mean() for k in range(2)]
for k, level in enumerate(means):
    print(k, level, X[groups == k] - level)
