"""Yes or no for each example."""

import numpy as np

A = np.array([[0.2, 0.7, 0.9, 0.4]])
Y = np.array([[0, 1, 1, 1]])
prediction = (A > 0.5).astype(int)
print(np.mean(prediction == Y))
