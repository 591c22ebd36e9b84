"""Prices of three flats, each told by four numbers."""

import numpy as np

flats = np.array([[1.0, 0.0, 0.0, 2.0], [0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 1.0, 0.0]])
prices = np.array([3.0, 5.0, 7.0])
theta = np.linalg.pinv(flats.T @ flats) @ flats.T @ prices
print((flats @ theta).round(3))
