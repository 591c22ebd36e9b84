"""A row of ones above points that were centred first."""

import numpy as np

points = np.array([[1.0, 2.0, 4.0, 8.0, 5.0], [3.0, 1.0, 0.0, 2.0, 4.0]])
centred = points - points.mean(axis=1, keepdims=True)
design = np.vstack((np.ones(points.shape[1]), centred))
print(design.round(2))
