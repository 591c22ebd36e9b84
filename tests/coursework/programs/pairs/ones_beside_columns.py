"""The bias as one more weight; examples are columns."""

import numpy as np

rng = np.random.default_rng(6)
X = rng.normal(size=(3, 10))
Y = (X[:1] + X[1:2] > 0).astype(int)
n, m = X.shape
X1 = np.concatenate((np.ones((n, 1)), X), axis=1)
theta = np.zeros((n + 1, 1))
for _ in range(30):
    A = 1 / (1 + np.exp(-np.dot(theta.T, X1)))
    theta -= np.dot(X1, (A - Y).T) / m
print(theta.round(4))
