import numpy as np

side, m = 4, 3
photos = np.random.default_rng(0).integers(0, 256, (m, side, side, 3))
X = photos.reshape(m, -1).T
photo = X[:, 1].reshape(side, side, 3)
print("red of the first row:", photo[0, :, 0])
