import numpy as np


def backward(W2, A1, A2, Y):
    dZ2 = A2 - Y
    dZ1 = np.dot(W2, dZ2) * (1 - np.power(A1, 2))
    return dZ1


rng = np.random.default_rng(12)
W2, A1 = rng.normal(size=(1, 3)), np.tanh(rng.normal(size=(3, 6)))
A2 = 1 / (1 + np.exp(-W2 @ A1))
print(backward(W2, A1, A2, rng.integers(0, 2, size=(1, 6))).shape)
