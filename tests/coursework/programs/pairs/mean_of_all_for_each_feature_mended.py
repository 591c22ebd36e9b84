"""Features standardised one by one, one column an example."""

import numpy as np

X = np.random.default_rng(8).normal(size=(3, 25)) * np.array([[1.0], [10.0], [0.1]])
n, m = X.shape
centre, width = np.zeros((n, 1)), np.zeros((n, 1))
for j in range(n):
    centre[j, 0] = X[j].mean()
    width[j, 0] = X[j].std()
print(((X - centre) / width).mean(axis=1).round(6) + 0.0)
