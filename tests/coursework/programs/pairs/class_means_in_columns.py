"""The mean of each class."""

import numpy as np

rng = np.random.default_rng(9)
X = rng.normal(size=(2, 9)) + 4
y = np.array([0, 1, 2, 0, 1, 2, 0, 1, 2])
mu = np.zeros((2, 3))
for c in range(3):
    mu[:, c] = np.mean(X[:, y == c])
print(mu)
