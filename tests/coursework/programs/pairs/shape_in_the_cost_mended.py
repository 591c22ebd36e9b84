import numpy as np

A = np.array([[0.8, 0.3, 0.6, 0.9, 0.2]])
Y = np.array([[1, 0, 1, 1, 0]])
examples = Y.shape[1]
cost = -1 / examples * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
print(cost)
