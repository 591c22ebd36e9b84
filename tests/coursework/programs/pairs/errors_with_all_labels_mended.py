"""One example at a time, taken as a column by a slice."""

import numpy as np

rng = np.random.default_rng(32)
X = rng.normal(size=(3, 10))
Y = (X[0:1] > 0) * 1
w, b = np.zeros((3, 1)), 0.0
dw, db = np.zeros((3, 1)), 0.0
for i in range(X.shape[1]):
    x = X[:, i : i + 1]
    a = 1 / (1 + np.exp(-(w.T @ x + b)))
    dz = a - Y[0, i]
    dw += x * dz
    db += dz.item()
print(dw.ravel().round(5), round(db, 5))
