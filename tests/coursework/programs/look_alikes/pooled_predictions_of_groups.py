"""Predictions of several groups or folds in one column, and one cut for all of them, held against the labels of each."""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


rng = np.random.default_rng(0)
w = np.array([[1.5], [-0.2]])
first, second = rng.normal(size=(5, 2)), rng.normal(size=(5, 2))
y_first, y_second = (first[:, :1] > 0).astype(int), (second[:, :1] > 0).astype(int)
p_first, p_second = sigmoid(first @ w), sigmoid(second @ w)
cut = np.median(np.concatenate([p_first, p_second]), axis=0)
print(np.mean((p_first > cut) == y_first), np.mean((p_second > cut) == y_second))

X = rng.normal(size=(12, 2))
y = (X[:, [0]] > 0).astype(float)
folds = np.split(rng.permutation(12), 3)
held_out = []
for test in folds:
    train = np.setdiff1d(np.arange(12), test)
    w = np.zeros((2, 1))
    for _ in range(20):
        w -= 0.5 * X[train].T @ (sigmoid(X[train] @ w) - y[train]) / len(train)
    held_out.append(sigmoid(X[test] @ w))
middle = np.concatenate(held_out).mean(axis=0)
print([np.mean((p > middle) == y[test]) for p, test in zip(held_out, folds)])
