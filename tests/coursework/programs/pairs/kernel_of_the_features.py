"""A perceptron with a kernel; the kernel was taken between the features instead of the points."""

import numpy as np

rng = np.random.default_rng(10)
points = rng.normal(size=(9, 2))
signs = np.where(points[:, 0] + points[:, 1] > 0, 1, -1)
kernel = (1 + points.T @ points) ** 2
counts = np.zeros(9)
for _ in range(3):
    for i in range(len(points)):
        if signs[i] * np.dot(counts * signs, kernel[:, i]) <= 0:
            counts[i] += 1
print(counts)
