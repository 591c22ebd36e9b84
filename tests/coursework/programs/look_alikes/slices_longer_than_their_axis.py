"""Slices past an end that are meant: the head of a short table, blocks at a border, two axes cut at one bound that both reach."""

import numpy as np

X = np.arange(36.0).reshape(3, 12)
print(X[:5])
for k in range(0, 12, 5):
    print(X[:, k : k + 5].sum())
square = np.arange(64.0).reshape(8, 8)
upper, right = square[:5], square[:, 5:]
print(upper.shape, right.shape, X[:2].shape, X[:, 2:].shape)
