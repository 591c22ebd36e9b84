"""Pictures with their colors first, scaled color by color."""

import numpy as np

rng = np.random.default_rng(4)
batch = rng.random((6, 3, 8, 8))
batch[:, 1, :4] += 2
mu = batch.mean(axis=(0, 2, 3)).reshape(1, 3, 1, 1)
spread = np.std(batch, axis=(0, 2, 3), keepdims=True)
scaled = (batch - mu) / (spread + 1e-7)
print(scaled.std(axis=(0, 2, 3)))
