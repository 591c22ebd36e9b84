"""Pictures, each color centred by its own mean."""

import numpy as np

rng = np.random.default_rng(4)
pictures = rng.integers(0, 256, size=(8, 5, 5, 3)).astype(float)
pictures[:, :, 3:, 0] += 60
center = np.mean(pictures, axis=(0, 1), keepdims=True)
X = (pictures - center).reshape(8, -1).T / 255
print(X.shape, X[:6, 0].round(2))
