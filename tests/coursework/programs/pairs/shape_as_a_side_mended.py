import numpy as np

X = np.array([[0.5, 1.2, -0.3, 0.8], [1.0, -0.7, 0.2, 1.5], [0.3, 0.1, 0.9, -0.4]])
Y = np.array([[1, 0, 1, 1]])


def gradient(X, Y):
    n_x, m = X.shape
    w = np.zeros((X.shape[0], 1))
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    return np.dot(X, (A - Y).T) / m


print(gradient(X, Y))
