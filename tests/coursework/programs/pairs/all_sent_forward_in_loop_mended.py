"""The cost in a loop over the examples, one column an example."""

import numpy as np

rng = np.random.default_rng(2)
X = rng.normal(size=(4, 12))
Y = (X.sum(axis=0, keepdims=True) > 0) * 1
w, b = rng.normal(size=(4, 1)), 0.1
J = 0.0
for i in range(Y.shape[1]):
    a = 1 / (1 + np.exp(-(np.dot(w.T, X[:, i]) + b)))
    J += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
print("J", (J / Y.shape[1]).round(5))
