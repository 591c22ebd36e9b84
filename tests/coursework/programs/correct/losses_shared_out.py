"""Losses of each example shared out, then added up in a loop, by weights, or by a later sum."""
import numpy as np
scores = np.array([[2.0, 0.5, -1.0, 0.3], [0.1, 0.3, 1.8, 0.2], [0.2, 0.9, 0.4, 1.1]])
Y = np.array([[1, 0, 0, 0], [0, 0, 1, 0], [0, 1, 0, 1]])
A = np.exp(scores) / np.exp(scores).sum(axis=0)
m = Y.shape[1]
shares = -np.sum(Y * np.log(A), axis=0) / m
total = 0.0
for share in shares:
    total += share
print(total)
parts = -np.sum(Y * np.log(A), axis=0) / m
cost = parts @ np.ones(m)
print(cost)
each = -np.sum(Y * np.log(A), axis=0)
print("hardest example", each.argmax(), each / each.sum())
per_class = -np.sum(Y * np.log(A), axis=1) / m
print("per class", per_class)
