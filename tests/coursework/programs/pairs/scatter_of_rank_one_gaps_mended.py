import numpy as np


def within(points, labels):
    n = points.shape[1]
    total = np.zeros((n, n))
    for k in np.unique(labels):
        group = points[labels == k]
        centre = np.mean(group, axis=0)
        for point in group:
            gap = point - centre
            total += np.outer(gap, gap)
    return total


points = np.array([[4.0, 2.0, 1.0], [2.0, 4.0, 0.5], [2.0, 3.0, 2.0], [9.0, 10.0, 3.0], [6.0, 8.0, 2.5], [9.0, 5.0, 4.0]])
print(within(points, np.array([0, 0, 0, 1, 1, 1])))
