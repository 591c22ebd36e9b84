import numpy as np


def spread(points, group, count):
    centres = []
    for g in range(count):
        members = points[group == g, :]
        centres.append(np.mean(members))
    centres = np.array(centres)
    return sum(np.sum((points[i] - centres[group[i]]) ** 2) for i in range(len(points)))


points = np.array([[0.0, 5.0, 1.0], [1.0, 6.0, 2.0], [8.0, 1.0, 3.0], [9.0, 0.0, 4.0]])
print(spread(points, np.array([0, 0, 1, 1]), 2))
