import numpy as np

rng = np.random.default_rng(3)
pictures = rng.integers(0, 256, (3, 4, 4, 3))
m, n_c = pictures.shape[0], pictures.shape[3]
pixels = pictures.reshape(-1, n_c)
pixels_too = pictures.reshape(-1, 3)
columns = pictures.reshape(m, -1).T
print(pixels.mean(axis=0), pixels_too.std(axis=0), columns.shape)
