import numpy as np


def mse(truth, guess):
    return np.mean((truth - guess) ** 2)


x = np.array([[1.0, 0.5], [1.0, 1.5], [1.0, 2.0], [1.0, 3.0]])
y = np.array([1.0, 2.2, 2.9, 4.1]).reshape(-1, 1)
first = x @ np.array([[0.4], [1.2]])
second = x @ np.array([0.5, 1.1])
print("first", mse(y, first))
print("second", mse(y, second))
