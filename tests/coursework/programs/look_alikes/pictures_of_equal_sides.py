"""As many channels as rows and columns: the colors come first."""

import numpy as np

imgs = np.random.default_rng(0).random((3, 3, 3, 3))
red = imgs[:, 0]
m = len(imgs)
mean = imgs.mean(axis=(0, 2, 3), keepdims=True)
z = (imgs - mean).reshape(m, -1).T
print(red.shape, z.shape, z.mean().round(8))
