"""Prices of houses that were held out."""

import numpy as np

rng = np.random.default_rng(7)
rooms = rng.integers(1, 6, size=(9, 2)).astype(float)
prices = rooms @ np.array([[3.0], [1.5]]) + 0.1 * rng.normal(size=(9, 1))
theta = np.linalg.lstsq(rooms[:6], prices[:6], rcond=None)[0]
asked = prices[6:]
misses = asked - rooms[6:] @ theta
print(np.abs(misses).max().round(1))
