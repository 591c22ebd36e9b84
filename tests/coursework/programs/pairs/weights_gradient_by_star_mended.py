import numpy as np


def backward(delta, entered, W):
    dW = np.dot(delta, entered.T) / entered.shape[1]
    return dW, np.dot(W.T, delta)


rng = np.random.default_rng(1)
dW, back = backward(rng.normal(size=(2, 6)), rng.normal(size=(3, 6)), rng.normal(size=(2, 3)))
print(dW.shape, back.shape)
