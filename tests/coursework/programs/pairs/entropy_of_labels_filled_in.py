"""The cross-entropy of labels that are filled in one by one."""

import numpy as np

rng = np.random.default_rng(2)
X = rng.normal(size=(8, 3))
W = rng.normal(size=(3, 4))
E = np.exp(X @ W)
P = E / E.sum(axis=1, keepdims=True)
y = rng.integers(0, 4, 8)
Y = np.zeros((8, 4))
for i in range(8):
    Y[i, y[i]] = 1
per_example = -np.sum(Y * np.log(P + 1e-9), axis=0)
print("cost", per_example.mean())
