import numpy as np


def back(dZ, A_in, W):
    count = A_in.shape[1]
    dW = 1 / count * dZ @ A_in.T
    db = 1 / count * dZ.sum(axis=1, keepdims=True)
    return W.T @ dZ, dW, db


rng = np.random.default_rng(1)
print(back(rng.normal(size=(2, 9)), rng.normal(size=(4, 9)), rng.normal(size=(2, 4))))
