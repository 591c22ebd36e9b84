import numpy as np


def cost(A, Y):
    return -np.mean(np.log(A) * Y + np.log(1 - A) * (1 - Y))


Y = np.array([[1], [0], [1], [1]])
A = np.array([[0.9], [0.2], [0.7], [0.4]])
print(cost(A, Y))
