import numpy as np

P = np.array([[0.9, 0.2, 0.6, 0.4], [0.7, 0.1, 0.4, 0.3], [0.8, 0.4, 0.7, 0.6]])
Y = np.array([[1, 0, 1, 0]])
weights = np.array([[0.5], [0.25], [0.25]])
shares = weights * P
print("each alone:", np.mean((shares > weights / 2) == Y, axis=1))
average = shares.sum(axis=0, keepdims=True)
print("together:", np.mean((average > 0.5) == Y))
