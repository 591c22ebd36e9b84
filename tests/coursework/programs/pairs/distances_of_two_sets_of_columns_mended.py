"""Squared distances of points that are columns."""

import numpy as np

rng = np.random.default_rng(3)
stars, lamps = rng.normal(size=(3, 6)), rng.normal(size=(3, 4))
far = np.sum((stars[:, :, None] - lamps[:, None]) ** 2, axis=0)
print(far.round(2))
