import numpy as np


def cost_of(theta, X, y):
    m = len(y)
    h = 1 / (1 + np.exp(-X.dot(theta)))
    return 1 / m * np.sum(-y * np.log(h) - (1 - y) * np.log(1 - h))


X = np.array([[1, 2.0], [1, -1.0], [1, 0.5]])
y = np.array([[1], [0], [1]])
print("cost at zero:", cost_of(np.zeros((2, 1)), X, y))
