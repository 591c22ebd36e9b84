import numpy as np

images = np.random.default_rng(0).random((6, 5, 5))
m = images.shape[0]
X = images.reshape(m, 25)
print(X.mean(axis=1))
