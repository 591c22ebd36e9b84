import numpy as np

rng = np.random.default_rng(4)
X = rng.normal(size=(3, 16))
Y = (X.sum(axis=0, keepdims=True) > 0).astype(int)
m = X.shape[1]
cut = int(0.75 * m)
X_train, X_test = X[:, :cut], X[:, cut:]
Y_train, Y_test = Y[:, :cut], Y[:, cut:]
print(X_train.shape, X_test.shape, Y_train.shape, Y_test.shape)
