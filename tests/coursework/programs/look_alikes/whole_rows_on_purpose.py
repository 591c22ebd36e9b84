"""Rows and columns that are set to 1 as a whole, by positions: nothing here is one-hot."""

import numpy as np

rng = np.random.default_rng(4)
m, trees = 12, 5
drawn = np.zeros((m, trees))
picked = rng.integers(0, m, m)
drawn[picked] = 1
order = rng.permutation(m)
visited = np.zeros((m, 3))
for k in range(4):
    visited[order[k]] = 1
scores = rng.normal(size=12)
best = np.zeros((len(scores), 2))
best[np.argsort(scores)[-3:]] = 1
kept = np.zeros((4, 6))
kept[:, [1, 3, 4, 5]] = 1
groups = np.array([0, 0, 1, 2, 1])
present = np.zeros((3, 4))
present[np.unique(groups)] = 1
values = rng.normal(size=(4, 6)) * kept
print(drawn.sum(), visited.sum(), best.sum(), values.sum(), present.sum())
