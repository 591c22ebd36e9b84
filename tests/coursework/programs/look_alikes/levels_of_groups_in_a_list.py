"""One number for each group of a table, in a list: levels, offsets of whole groups, medians beside one feature."""

import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(12, 2))
group = np.array([0] * 6 + [1] * 6)
centres = np.array([X[group == k].mean(axis=0) for k in range(2)])
print([np.linalg.norm(X - centres[k], axis=1).sum() for k in range(2)])

levels = np.array([X[group == k].mean() for k in range(2)])
print(levels, levels[group].shape, levels.max() - levels)
print(X.sum() - levels[0], X[0, 1] - levels[0], X[:, 0] - levels[0])
without = X.copy()
for i in range(12):
    without[i] = X[i] - levels[group[i]]
print(without.mean(axis=0), [np.sum((X[group == k] - levels[k]) ** 2) for k in range(2)])
