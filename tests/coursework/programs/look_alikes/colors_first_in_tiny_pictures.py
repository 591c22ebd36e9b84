"""Pictures of 4 by 4 pixels with the colors in front: each color has its mean over both sides and all pictures."""

import numpy as np

rng = np.random.default_rng(12)
batch = rng.random((8, 3, 4, 4))
centre = batch.mean(axis=(0, 2, 3), keepdims=True)
spread = batch.std(axis=(0, 2, 3), keepdims=True)
scaled = (batch - centre) / spread
print(scaled.mean(axis=(0, 2, 3)).round(6))
