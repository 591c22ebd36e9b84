"""The cost of logistic regression, its penalty without the bias."""

import numpy as np

X = np.array([[1.0, 0.5, 2.0], [1.0, -1.0, 1.0], [1.0, 0.1, -0.4], [1.0, 1.0, 0.2]])
y = np.array([[1], [0], [0], [1]])
theta, lam, m = np.array([[0.1], [0.4], [-0.3]]), 1.5, 4
h = 1 / (1 + np.exp(-X @ theta))
J = -np.sum(y * np.log(h) + (1 - y) * np.log(1 - h)) / m
J += lam / (2 * m) * np.sum(theta[1:] ** 2)
print("J", J)
