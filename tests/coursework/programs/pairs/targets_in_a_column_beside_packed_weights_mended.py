import numpy as np


def squares(packed, data, target):
    slope, shift = packed[1:], packed[0]
    error = data.dot(slope) + shift - target
    return np.mean(error ** 2)


data = np.array([[1.0, 0.5], [2.0, 1.5], [0.5, 2.5], [1.5, 3.5]])
target = np.array([2.0, 3.5, 3.0, 5.0])
print("loss", squares(np.array([0.2, 1.0, 0.9]), data, target))
