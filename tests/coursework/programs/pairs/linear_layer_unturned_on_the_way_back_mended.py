import numpy as np

def linear_backward(dZ, cache):
    A, W, b = cache
    m = A.shape[1]
    dW = dZ @ A.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA = W.T @ dZ
    return dA, dW, db

rng = np.random.default_rng(3)
n = 4
A, W, b = rng.normal(size=(n, 6)), rng.normal(size=(n, n)), np.zeros((n, 1))
Z = W @ A + b
dA, dW, db = linear_backward(Z - 1.0, (A, W, b))
print(dA.round(3))
