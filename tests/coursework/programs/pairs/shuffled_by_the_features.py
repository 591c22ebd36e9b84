"""Mini-batches out of a list, from shuffled columns."""

import numpy as np


def batches(X, Y, size):
    m = X.shape[0]
    order = np.random.default_rng(1).permutation(m)
    X, Y = X[:, order], Y[:, order]
    found = []
    for start in range(0, m, size):
        found.append((X[:, start : start + size], Y[:, start : start + size]))
    return found


rng = np.random.default_rng(0)
X = rng.normal(size=(6, 20))
Y = (X[:1] > 0).astype(int)
w = np.zeros((6, 1))
for x, y in batches(X, Y, 5):
    a = 1 / (1 + np.exp(-np.dot(w.T, x)))
    w = w - 0.1 * np.dot(x, (a - y).T) / y.shape[1]
print(w.round(4))
