"""A parabola through six days, by the normal equation."""

import numpy as np

day = np.array([0.0, 1.0, 2.0, 3.0, 4.0, 5.0])
weight = 3 + 0.5 * day - 0.2 * day**2
design = np.array([np.ones(6), day, day ** 2])
theta = np.linalg.inv(design.T @ design) @ design.T @ weight
print(theta.round(3))
