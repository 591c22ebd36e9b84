import numpy as np

X = np.array([[1.0, 2.0, 3.0, 4.0, 5.0], [200.0, 180.0, 220.0, 240.0, 190.0]])
n_x, m = X.shape
mu = np.mean(X, axis=1)
M = np.tile(mu, m).reshape(n_x, m)
print((X - M).mean(axis=1))
