import numpy as np


def softmax(Z):
    T = np.exp(Z)
    return T / np.sum(T)


rng = np.random.default_rng(7)
W, X = rng.normal(size=(4, 3)), rng.normal(size=(3, 6))
Y = np.eye(4)[rng.integers(0, 4, size=6)].T
A = softmax(W @ X)
print(-np.sum(Y * np.log(A)) / 6)
