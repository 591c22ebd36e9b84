import numpy as np

rng = np.random.default_rng(4)
X = rng.normal(size=(50, 3))
y = (X[:, :1] > 0).astype(int)
n_train = 40
X_train, X_test = X[:n_train], X[n_train:]
y_train, y_test = y[:, :n_train], y[:, n_train:]
print("for training:", X_train.shape, y_train.mean(), "for testing:", X_test.shape, y_test.sum())
