"""Gradient ascent with the step in front of the product."""

import numpy as np


def ascend(points, labels, step=0.05, rounds=30):
    n = points.shape[1]
    theta = np.ones((n, 1))
    for _ in range(rounds):
        h = 1 / (1 + np.exp(-points @ theta))
        theta = theta + step * np.dot(points.transpose(), labels - h)
    return theta


rng = np.random.default_rng(2)
points = rng.normal(size=(9, 3))
labels = (points[:, [0]] > 0).astype(int)
print(ascend(points, labels).round(5))
