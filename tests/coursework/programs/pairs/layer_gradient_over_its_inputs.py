import numpy as np

np.random.seed(0)
A_prev = np.random.randn(4, 10)
W, b = np.random.randn(3, 4), np.zeros((3, 1))


def backward(dZ, A_prev, W):
    m = A_prev.shape[0]
    dW = dZ @ A_prev.T / m
    db = dZ.sum(axis=1, keepdims=True) / m
    return W.T @ dZ, dW, db


Z = W @ A_prev + b
print(backward(2 * Z, A_prev, W)[1].round(3))
