"""The nearest centre of each point."""

import numpy as np

rng = np.random.default_rng(9)
points = rng.normal(size=(9, 2)) + 4
owner = np.array([0, 1, 2, 0, 1, 2, 0, 1, 2])
means = []
for k in range(3):
    means.append(points[owner == k].mean())
means = np.array(means)
print(means.shape)
dist = np.array([[np.sum((p - c) ** 2) for c in means] for p in points])
print(dist.argmin(axis=1))
