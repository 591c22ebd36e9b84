import numpy as np

rng = np.random.default_rng(33)
X_train, X_test = rng.normal(size=(2, 8)), rng.normal(size=(2, 8))
X_all = np.vstack((X_train, X_test))
mu = X_all.mean(axis=1, keepdims=True)
print((X_train - mu).shape)
