import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def logloss(X, y, w):
    p = sigmoid(X @ w)
    return (-1 / X.shape[0]) * (y.T @ np.log(p) + (1 - y).T @ np.log(1 - p))

X = np.array([[1.0, 2.0], [1.0, -1.0], [1.0, 0.5]])
y = np.array([[1.0], [0.0], [1.0]])
w = np.array([[0.1], [0.3]])
print(logloss(X, y, w))
