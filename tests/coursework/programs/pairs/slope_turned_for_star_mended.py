"""The gradient of a hidden layer with its slope turned."""

import numpy as np

rng = np.random.default_rng(8)
A1 = np.tanh(rng.normal(size=(5, 7)))
W2 = rng.normal(size=(2, 5))
A2 = 1 / (1 + np.exp(-W2 @ A1))
Y = (rng.random((2, 7)) > 0.5).astype(int)
dZ1 = np.dot(W2.T, A2 - Y) * (1 - A1**2)
print(dZ1.sum(axis=1).round(4))
