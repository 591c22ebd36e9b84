import numpy as np

rng = np.random.default_rng(2)
photos = rng.integers(0, 256, (5, 6, 6, 3))
grey = np.mean(photos, axis=3) / 255
flat = grey.reshape(5, -1).T
print(flat.shape, flat[:, 0].round(2))
