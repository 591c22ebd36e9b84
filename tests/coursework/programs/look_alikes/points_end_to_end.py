"""Flat points, and two a day, end to end and cut into their pairs, whose columns are used."""
import numpy as np

upper = np.array([0.0, 0.0, 1.0, 2.0, 2.0, 3.0])
lower = np.array([2.0, -1.0, 1.0, -2.0, 0.0, -1.0])
points = np.concatenate((upper, lower)).reshape(-1, 2)
x, y = points[:, 0], points[:, 1]
area = 0.5 * abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1)))
print(area, points.mean(axis=0))

rng = np.random.default_rng(0)
inside, outside = rng.normal(size=(4, 2)), rng.normal(size=(4, 2)) + 3
flat_in, flat_out = inside.ravel(), outside.ravel()
points = np.concatenate((flat_in, flat_out)).reshape(-1, 2)
print(points.mean(axis=0))
w = np.array([1.0, -1.0])
print(points @ w)

# one measurement in the morning and one in the evening, day after day; two files of three weeks each
may = np.array([36.5, 36.9, 36.4, 37.0, 36.6, 36.8])
june = np.array([36.3, 36.7, 36.4, 36.9, 36.2, 36.6])
temperature = np.concatenate((may, june)).reshape(-1, 2)
print("morning", temperature[:, 0].mean(), "evening", temperature[:, 1].mean())
