"""A column of ones beside data that were scaled first."""

import numpy as np

heights = np.array([[1.6, 60.0], [1.8, 85.0], [1.7, 66.0], [1.9, 90.0]])
scaled = (heights - heights.mean(axis=0)) / heights.std(axis=0)
design = np.hstack([np.ones((heights.shape[0], 1)), scaled])
print(design.round(2))
