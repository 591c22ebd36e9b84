"""As many flowers as there are measures; the table of the flowers is taken for the covariance of the measures."""

import numpy as np

rng = np.random.default_rng(9)
flowers = rng.normal(size=(6, 6)) * np.arange(1, 7)
centred = flowers - flowers.mean(axis=0)
covariance = centred @ centred.T / 5
_, axes = np.linalg.eigh(covariance)
print((centred @ axes[:, -1]).var().round(6))
