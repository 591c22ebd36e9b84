"""Functions named for rows and columns that go along them, or say with their name where the examples are."""

import numpy as np


def normalize_rows(x):
    return x / np.linalg.norm(x, axis=1, keepdims=True)


def normalize_columns(x):
    return x / np.sqrt(np.sum(x**2, axis=0))


def standardize_rows(X):
    return (X - X.mean(axis=0)) / X.std(axis=0)


def scale_columns(X):
    return (X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True)


def softmax_rows(scores):
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def norm_of_rows_by_axis(x, axis=0):
    return x / np.linalg.norm(x, axis=axis, keepdims=True)


x = np.random.default_rng(1).normal(size=(3, 4)) + 2
for function in (normalize_rows, normalize_columns, standardize_rows, scale_columns, softmax_rows, norm_of_rows_by_axis):
    print(function.__name__, function(x).round(2))

scores = np.array([[90.0, 80.0, 70.0], [60.0, 75.0, 88.0]])
for name, mean in zip(["Ann", "Bo"], scores.mean(axis=1)):
    print(name, mean)
for number, subject in enumerate(["math", "art", "history"]):
    print(subject, scores.mean(axis=0)[number])
print(dict(zip(["low", "high"], (scores.min(), scores.max()))))
