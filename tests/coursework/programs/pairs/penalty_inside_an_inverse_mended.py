import numpy as np


def ridge(X, Y, penalty):
    gram = X @ X.T
    return np.linalg.inv(gram + penalty * np.eye(gram.shape[0])) @ X @ Y.T


rng = np.random.default_rng(9)
X = rng.normal(size=(3, 25))
Y = X[0:1] - X[2:3] + 0.1 * rng.normal(size=(1, 25))
print(ridge(X, Y, 0.5).round(3))
