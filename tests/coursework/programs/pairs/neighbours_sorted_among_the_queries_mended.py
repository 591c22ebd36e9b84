import numpy as np

rng = np.random.default_rng(1)
X_train = rng.normal(size=(20, 4))
y_train = rng.integers(0, 3, 20)
X_test = rng.normal(size=(6, 4))
D = np.linalg.norm(X_test[:, None, :] - X_train[None, :, :], axis=2)
order = np.argsort(D, axis=1)[:, :3]
print(y_train[order].mean(axis=1))
