import numpy as np


def add_bias(X):
    out = np.zeros((X.shape[0], X.shape[1] + 1))
    out[0] = 1
    out[:, 1:] = X
    return out


X = np.array([[2.0, 1.0], [3.0, 5.0], [1.0, 4.0]])
print(np.dot(add_bias(X), np.array([1.0, 2.0, 3.0])))
