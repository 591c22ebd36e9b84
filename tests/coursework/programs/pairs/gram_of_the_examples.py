"""Ridge by the normal equation."""

import numpy as np

rng = np.random.default_rng(2)
X = np.column_stack((np.ones(9), rng.normal(size=(9, 2))))
y = X @ np.array([[1.0], [2.0], [-1.0]])


def fit(X, y):
    G = X.dot(X.T)
    r = X.T.dot(y)
    return np.linalg.solve(G, r)


print(fit(X, y).round(4))
