"""The accuracy of a row of guesses, averaged along the axis that has length 1."""

import numpy as np


def accuracy(w, b, X, Y):
    probabilities = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    return np.mean((probabilities > 0.5) == Y)


rng = np.random.default_rng(11)
X = rng.normal(0.0, 1.0, (3, 12))
Y = (X[[0]] > 0).astype(int)
print("accuracy", accuracy(rng.normal(0.0, 1.0, (3, 1)), 0.0, X, Y))
