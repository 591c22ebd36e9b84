import numpy as np
X = np.array([[1.0, 2.0], [0.5, -1.0], [2.0, 0.3], [-1.0, 1.0], [0.1, -0.2]])
truth = np.array([1, 0, 1, 0, 1])
W, b = np.array([[0.8], [-0.5]]), 0.2
A = 1 / (1 + np.exp(-(X.dot(W) + b)))
decision = np.where(A > 0.5, 1, 0)
wrong = np.sum(decision != truth)
print("wrong", wrong)
