import numpy as np

rng = np.random.default_rng(3)
test_images = rng.integers(0, 256, (3, 6, 6, 3))
X_test = test_images.reshape(test_images.shape[0], -1).T / 255
print(X_test.shape, X_test.mean(axis=0).round(3))
