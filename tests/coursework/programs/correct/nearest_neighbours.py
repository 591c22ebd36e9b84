import numpy as np

rng = np.random.default_rng(61)
X_train = rng.normal(size=(20, 3))
y_train = (X_train[:, 0] > 0).astype(int)
X_test = rng.normal(size=(7, 3))
distances = np.sqrt(((X_test[:, None, :] - X_train[None, :, :]) ** 2).sum(axis=2))
squares = np.sum(X_test**2, axis=1)[:, np.newaxis] + np.sum(X_train**2, axis=1) - 2 * X_test @ X_train.T
print(np.allclose(distances**2, squares))
nearest = np.argsort(distances, axis=1)[:, :3]
votes = y_train[nearest].mean(axis=1)
print((votes > 0.5).astype(int), distances.shape)
