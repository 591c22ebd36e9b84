import numpy as np

rng = np.random.default_rng(0)
photos = rng.random((6, 10, 12, 3))
photos[:, :, :, 0] += 2
table = photos.reshape(photos.shape[0], -1)
back = table.reshape(6, 10, 12, 3)
print(back[0].mean(axis=(0, 1)), back.shape)
