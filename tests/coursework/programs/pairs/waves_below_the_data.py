"""Sines and cosines of the data are put below them, as if they were more examples."""

import numpy as np

rng = np.random.default_rng(9)
hours = rng.uniform(0.0, 6.28, (10, 2))
features = np.vstack((hours, np.sin(hours), np.cos(hours)))
center, spread = features.mean(axis=0), features.std(axis=0)
features = (features - center) / spread
weights = np.zeros(features.shape[1])
print(features.shape, weights.shape)
