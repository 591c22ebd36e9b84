import numpy as np

rng = np.random.default_rng(4)
train = rng.random((8, 3, 3, 3))
test = rng.random((5, 3, 3, 3))
X_train = train.reshape(train.shape[0], -1).T
X_test = test.reshape(train.shape[0], -1).T
w = np.full((27, 1), 0.1)
print((w.T @ X_test > 1.0).shape, X_train.shape)
