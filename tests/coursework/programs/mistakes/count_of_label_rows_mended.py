import numpy as np


def cost_function(A, Y):
    m = Y.shape[1]
    return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m


A = np.array([[0.8, 0.9, 0.4]])
Y = np.array([[1, 1, 0]])
print(cost_function(A, Y))
