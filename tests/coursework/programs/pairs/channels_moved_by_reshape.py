import numpy as np

rng = np.random.default_rng(0)
img = rng.random((20, 30, 3))
img[..., 0] *= 0.1
chw = img.reshape(3, 20, 30)
print(chw[0].mean())
