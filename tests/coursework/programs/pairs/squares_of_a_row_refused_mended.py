import numpy as np

A = np.array([[0.8, 0.3, 0.6]])
Y = np.array([[1, 0, 1]])
error = A - Y
cost = np.dot(error, error.T).item() / (2 * error.shape[1])
print("cost:", cost)
