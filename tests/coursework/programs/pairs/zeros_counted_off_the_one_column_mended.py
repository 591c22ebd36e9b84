import numpy as np
y = np.array([[1], [0], [0], [1], [0], [0]])
ones = y.sum()
zeros = y.shape[0] - ones
print("weight of a one:", zeros / ones)
