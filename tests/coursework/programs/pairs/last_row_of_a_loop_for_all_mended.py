"""A loop that leaves the prediction for its last row, which then meets all labels."""

import numpy as np

def cost(X, y, w):
    for row in X:
        p = 1 / (1 + np.exp(-X @ w))
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

X = np.array([[0.5, 1.0], [2.0, -1.0], [-1.0, 0.3]])
y = np.array([1, 1, 0])
print(cost(X, y, np.array([0.7, -0.2])))
