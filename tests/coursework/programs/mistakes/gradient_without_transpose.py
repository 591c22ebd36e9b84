import numpy as np


def propagate(w, b, X, Y):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    dw = np.dot(X, A - Y) / m
    db = np.sum(A - Y) / m
    return dw, db


X = np.array([[1.0, 2.0, -1.0, 0.5], [3.0, 0.5, -3.2, 1.0]])
Y = np.array([[1, 0, 1, 0]])
print(propagate(np.array([[1.0], [2.0]]), 1.5, X, Y))
