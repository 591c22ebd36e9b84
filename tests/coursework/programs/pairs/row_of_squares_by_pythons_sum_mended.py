import numpy as np
Y = np.array([[1, 0, 0, 1]])
A = np.array([[0.9, 0.2, 0.1, 0.6]])
cost = np.sum((A - Y) ** 2) / 4
print(cost)
