import numpy as np


def density(x, mean, precision):
    gap = (x - mean).reshape(-1, 1)
    return np.exp(-0.5 * (gap.T * precision * gap))


print(density(np.array([1.0, 2.0]), np.zeros(2), np.array([[2.0, 0.5], [0.5, 1.0]])))
