"""What each weight has of the penalty is listed beside the cost, and a grid of weights has a cost for each."""

import numpy as np

X, y = np.array([[1.0, 2.0], [0.5, -1.0], [2.0, 0.0]]), np.array([1.0, 0.0, 1.0])
w = np.array([0.5, 0.2])
cost = np.mean((X @ w - y) ** 2)
shares = 0.1 * w**2
print(cost, shares, cost + shares.sum())
w_grid = np.linspace(-1, 1, 5)
bowl = np.mean(y**2) + 0.1 * w_grid**2
gradient = 2 * X.T @ (X @ w - y) / len(y) + 0.2 * w
print(bowl, gradient)
