"""One step, with an assertion of the shapes."""

import numpy as np


def step(w, b, X, Y):
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    dw = np.dot(X, (A - Y).T) / X.shape[1]
    assert dw.shape == w.shape
    return w - 0.1 * dw


X = np.array([[1.0, 2.0, 0.5, -1.0], [0.2, 0.4, 1.0, 3.0]])
Y = np.array([[1, 0, 1, 1]])
w = np.array([0.1, 0.2])
print(step(w, 0.0, X, Y))
