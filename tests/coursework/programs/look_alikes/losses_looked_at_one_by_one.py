"""The share of each example in the cost, kept one by one to see which examples are hardest: that is not a cost."""

import numpy as np


def shares(A, Y, m):
    return -(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m


rng = np.random.RandomState(1)
X = rng.randn(3, 6)
Y = np.array([[1, 0, 1, 1, 0, 0]])
w = rng.randn(3, 1)
A = 1 / (1 + np.exp(-w.T @ X))
share = shares(A, Y, 6)
hardest_first = np.argsort(share.ravel())[::-1]
print(hardest_first)
by_epoch = np.zeros((2, 6))
by_epoch[0] = share
by_epoch[1] = shares(A**2, Y, 6)
print(by_epoch.sum(axis=1))
