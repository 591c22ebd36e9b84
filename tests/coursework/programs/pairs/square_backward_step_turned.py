import numpy as np
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    dW = np.dot(A_prev, dZ.T) / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    dA_prev = np.dot(W.T, dZ)
    return dA_prev, dW, db
np.random.seed(1)
dZ = np.random.randn(3, 4)
cache = (np.random.randn(3, 4), np.random.randn(3, 3), np.random.randn(3, 1))
dA_prev, dW, db = linear_backward(dZ, cache)
print("dW =", dW)
