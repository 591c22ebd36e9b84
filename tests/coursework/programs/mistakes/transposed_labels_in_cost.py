import numpy as np

A = np.array([[0.9, 0.2, 0.7, 0.4]])
Y = np.array([[1, 0, 1, 1]])
losses = -(Y.T * np.log(A) + (1 - Y.T) * np.log(1 - A))
cost = losses.mean()
print(round(cost, 6))
