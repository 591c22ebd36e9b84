"""Predictions worked out as a row, where rows of X are the examples and y is a column."""

import numpy as np

X = np.array([[1, 2.0], [1, 3.0], [1, 4.5], [1, 6.0]])
y = np.array([[5.0], [7.1], [9.8], [13.2]])
theta = np.array([[1.0, 2.0]])
y_hat = (theta @ X.T).T
errors = y_hat - y
print("mse", np.mean(errors ** 2))
