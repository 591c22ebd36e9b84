"""The hinge loss of a line between two kinds of points."""

import numpy as np

points = np.array([[1.0, 2.0], [2.5, 0.5], [-1.5, -0.5], [-0.5, -2.0], [0.5, 1.0]])
kinds = np.array([[1], [1], [-1], [-1], [1]])
slopes = np.array([[0.3], [0.4]])
reach = np.dot(slopes.T, points.T) - 0.2
print("loss", np.mean(np.maximum(0, 1 - kinds * reach)))
