"""The first row of X goes forward where all of X is meant."""

import numpy as np

X = np.array([[1.0, 0.5], [1.0, 2.5], [1.0, 4.0], [1.0, 5.5]])
y = np.array([3.0, 6.5, 9.1, 12.2])
x = X[0]
theta = np.zeros(2)
for i in range(100):
    h = X @ theta
    theta = theta - 0.05 * X.T @ (h - y) / len(y)
print(theta)
