import numpy as np


def cost(p, labels):
    m = labels.shape[0]
    return -np.sum(labels * np.log(p) + (1 - labels) * np.log(1 - p)) / m


print(cost(np.array([[0.8], [0.3], [0.6]]), np.array([[1], [0], [1]])))
