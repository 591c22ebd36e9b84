import numpy as np

Y = np.array([[1, 0, 1, 1]])
A = np.array([[0.7, 0.1, 0.6, 0.8]])
m = Y.shape[1]
logprobs = np.dot(Y, np.log(A).T) + np.dot(1 - Y, np.log(1 - A).T)
cost = -np.sum(logprobs) / m
print(cost)
