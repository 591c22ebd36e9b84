"""The variance of a sum of votes, each for itself: p times 1 - p is summed on purpose, in a function of no slope."""

import numpy as np
def sigmoid(x):
    return 1 / (1 + np.exp(-x))
def log_loss_slope(x):
    s = sigmoid(x)
    return s * (1 - s)
def spread_of_votes(x):
    p = sigmoid(x)
    return np.dot(p, 1 - p)
print(log_loss_slope(np.array([1., 2., 3.])), spread_of_votes(np.array([1., 2., 3.])))
