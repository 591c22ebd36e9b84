"""Gradients that take the form of their parameters when they are handed back."""

import numpy as np


def backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[0]
    dW = A_prev.T @ dZ / m
    db = dZ.mean(axis=0)
    return dW.T, db.reshape(b.shape)


rng = np.random.default_rng(0)
X = rng.normal(size=(6, 4))
W = rng.normal(size=(3, 4))
b = np.zeros((3, 1))
dW, db = backward(rng.normal(size=(6, 3)), (X, W, b))
print(dW.shape == W.shape, db.shape == b.shape)
