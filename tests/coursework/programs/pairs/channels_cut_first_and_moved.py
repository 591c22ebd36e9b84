import numpy as np

side, m = 4, 3
photos = np.random.default_rng(0).integers(0, 256, (m, side, side, 3))
X = photos.reshape(m, -1).T
photo = X[:, 1].reshape(3, side, side).transpose(1, 2, 0)
print("red of the first row:", photo[0, :, 0])
