import numpy as np


def rmse(guess, truth):
    return np.sqrt(np.mean((guess - truth) ** 2))


houses = np.array([[50.0, 2.0], [70.0, 3.0], [90.0, 3.0], [120.0, 4.0]])
sold = np.expand_dims([150.0, 200.0, 260.0, 330.0], axis=1)
theta = np.array([2.5, 8.0])
print(rmse(houses.dot(theta), sold))
