import numpy as np
prices = np.array([2.0, 3.0, 5.0])
bought = np.array([[1, 0, 2], [0, 1, 1]])
fees = np.array([0.5, 0.7])
print(np.sum(bought * prices) + fees)
W, x, b = np.ones((3, 2)), np.array([1.0, 2.0]), np.zeros(3)
print(np.sum(W * x, axis=1) + b, np.sum(W[0] * x) + b[0])
