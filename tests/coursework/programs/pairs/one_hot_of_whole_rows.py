"""One-hot labels for a softmax, one row an example."""

import numpy as np

rng = np.random.default_rng(3)
inputs = rng.normal(size=(8, 5))
digits = np.array([2, 0, 3, 1, 1, 3, 2, 0])
m = digits.shape[0]


def one_hot(classes, how_many):
    table = np.zeros((classes.shape[0], how_many))
    table[classes] = 1
    return table


targets = one_hot(digits, 4)
weights = rng.normal(size=(5, 4))
scores = inputs @ weights
powers = np.exp(scores - scores.max(axis=1, keepdims=True))
shares = powers / powers.sum(axis=1, keepdims=True)
print("loss", -np.sum(targets * np.log(shares)) / m)
