import numpy as np


def layer_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[0]
    dW = A_prev.T @ dZ / m
    db = np.sum(dZ, axis=0, keepdims=True) / m
    return dZ @ W.T, dW, db


rng = np.random.default_rng(4)
cache = (rng.normal(size=(6, 3)), rng.normal(size=(3, 2)), np.zeros((1, 2)))
dA_prev, dW, db = layer_backward(rng.normal(size=(6, 2)), cache)
print(dA_prev.shape, dW.shape, db)
