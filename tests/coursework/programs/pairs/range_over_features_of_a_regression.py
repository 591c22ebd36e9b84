"""The range of each flat is divided by, where each feature has its own."""

import numpy as np

rng = np.random.default_rng(3)
flats = rng.uniform(0.0, 1.0, (12, 3)) * np.array([120.0, 5.0, 30.0])
rents = flats @ np.array([9.0, 40.0, -3.0]) + rng.normal(0.0, 5.0, 12)
least = flats.min(axis=0, keepdims=True)
spread = np.ptp(flats, axis=1, keepdims=True)
inputs = (flats - least) / spread
slopes, start = np.zeros(3), 0.0
for _ in range(200):
    left = inputs @ slopes + start - rents
    slopes = slopes - 0.1 * inputs.T @ left / len(rents)
    start = start - 0.1 * np.mean(left)
print(round(float(np.mean(left**2)), 2))
