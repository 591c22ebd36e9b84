"""Ridge regression: the cost of a guess."""

import numpy as np

X = np.array([[1.0, 0.5, 2.0], [0.3, -1.0, 1.0], [2.0, 0.1, -0.4], [1.0, 1.0, 0.2]])
y = np.array([2.0, 1.0, 0.5, 1.5])
beta = np.array([0.4, -0.2, 0.7])
w = beta / np.linalg.norm(beta)
cost = np.mean((X.dot(w) - y) ** 2) + 0.2 * np.sum(w**2)
print("cost", cost)
