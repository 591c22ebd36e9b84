import numpy as np

rng = np.random.default_rng(3)
X_color, X_shape = rng.normal(size=(2, 12)), rng.normal(size=(2, 12))
X = np.vstack((X_color, X_shape))
Y = np.array([[0, 1] * 6])
y_train, y_test = Y[:, :6], Y[:, 6:]
both = np.hstack((y_train, y_test))
X_train, X_test = X[:, :6], X[:, 6:]
again = np.concatenate((X_train, X_test), axis=1)
rows_1, rows_2 = rng.normal(size=(5, 5)), rng.normal(size=(5, 5))
labels_1, labels_2 = rng.integers(0, 2, 5), rng.integers(0, 2, 5)
rows, labels = np.vstack((rows_1, rows_2)), np.concatenate((labels_1, labels_2))
masks = np.hstack((np.ones((1, 12)), np.zeros((1, 12))))
signal = np.hstack((X_color, X_shape))
print(X.shape, both.shape, again.shape, rows.shape, labels.shape, (signal * masks).sum())
