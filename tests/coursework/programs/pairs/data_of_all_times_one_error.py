"""The gradient summed over the examples in a loop, one column an example."""

import numpy as np

rng = np.random.default_rng(21)
X = rng.normal(size=(3, 16))
Y = (X[0:1] > X[1:2]) * 1.0
w, b = np.zeros((3, 1)), 0.0
m = X.shape[1]
for epoch in range(30):
    dw, db = np.zeros((3, 1)), 0.0
    for i in range(m):
        z = np.sum(w * X[:, [i]]) + b
        dz = 1 / (1 + np.exp(-z)) - Y[0, i]
        dw = dw + X * dz
        db = db + dz
    w = w - 0.3 * dw / m
    b = b - 0.3 * db / m
print(w.ravel().round(4), round(float(b), 4))
