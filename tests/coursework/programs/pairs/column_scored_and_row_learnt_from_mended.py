import numpy as np


def train(X, y, rate=0.1):
    w = np.zeros(X.shape[1])
    for epoch in range(3):
        for i in range(len(y)):
            score = w.dot(X[i])
            w = w + rate * (y[i] - score) * X[i]
    return w


X = np.array([[1.0, 2.0, 1.0], [2.0, 0.5, 1.0], [-1.0, 1.5, 1.0]])
y = np.array([1.0, 0.5, -1.0])
print(train(X, y).round(3))
