"""Dropout on the way back: the mask kept from the way forward multiplied as a matrix."""
import numpy as np

def dropout_forward(A, keep, rng):
    mask = (rng.random(A.shape) < keep) / keep
    return A * mask, mask

def dropout_backward(dA, mask):
    return mask.dot(dA)

rng = np.random.default_rng(3)
A, mask = dropout_forward(rng.normal(size=(8, 5)), 0.8, rng)
dA = dropout_backward(rng.normal(size=(8, 5)), mask)
print(A.shape, dA.shape)
