import numpy as np

rng = np.random.default_rng(13)
queries, keys = rng.normal(size=(5, 3)), rng.normal(size=(5, 3))
weights = np.exp(queries @ keys.T)
weights = weights / np.sum(weights, axis=1)
print(weights.sum(axis=1))
