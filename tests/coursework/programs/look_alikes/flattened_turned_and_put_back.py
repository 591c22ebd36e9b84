import numpy as np

rng = np.random.default_rng(3)
W = rng.normal(size=(4, 3))
by_columns = W.ravel(order="F")
one = by_columns.reshape(3, 4).T
two = W.T.ravel().reshape(3, 4).T
three = np.concatenate((W.T.ravel(), np.ones(4)))[:12].reshape(3, 4).T
turned = W.ravel().reshape(4, 3).T
V = rng.normal(size=(3, 4))
theta = np.concatenate((W.ravel(), V.ravel()))
W_back, V_turned = theta[:12].reshape(4, 3), theta[12:].reshape(3, 4).T
points = np.arange(12.0).reshape(2, 6).T
print(np.allclose(one, two), np.allclose(one, three), turned.shape, V_turned.shape, W_back.shape, points.mean(axis=0))
