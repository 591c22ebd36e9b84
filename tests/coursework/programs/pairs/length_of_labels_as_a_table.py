import numpy as np


def accuracy(y, guesses):
    m, n = np.shape(y)
    return np.sum(y == guesses) / m


y = np.array([0, 1, 1, 0, 1])
print(accuracy(y, np.array([0, 1, 0, 0, 1])))
