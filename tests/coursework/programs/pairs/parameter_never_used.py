"""One layer after the other; the function takes what comes from below."""

import numpy as np

rng = np.random.default_rng(15)
X = rng.normal(size=(5, 8))
W1, b1 = rng.normal(size=(4, 5)), np.zeros((4, 1))
W2, b2 = rng.normal(size=(2, 4)), np.zeros((2, 1))


def layer(W, below, b):
    Z = np.matmul(W, X) + b
    return 1 / (1 + np.exp(-Z))


A1 = layer(W1, X, b1)
print(layer(W2, A1, b2).round(4))
