"""Each picture centred and scaled by its own numbers."""

import numpy as np

stack = np.random.default_rng(12).integers(0, 256, size=(6, 5, 5, 3)).astype(float)
centre = np.mean(stack, axis=(1, 2, 3), keepdims=True)
spread = np.std(stack, axis=(1, 2, 3), keepdims=True)
print(((stack - centre) / spread).sum().round(6))
