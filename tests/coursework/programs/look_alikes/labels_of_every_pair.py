"""The dual of a support vector machine: labels as a column and as a row, for there every example meets every other."""

import numpy as np

X = np.array([[1.0, 2.0], [2.0, 1.0], [-1.0, -1.0], [-2.0, 0.5]])
y = np.array([[1.0], [1.0], [-1.0], [-1.0]])
alpha = np.array([[0.2], [0.1], [0.2], [0.1]])
Q = y * y.T * (X @ X.T)
dual = np.sum(alpha) - 0.5 * np.sum(alpha * alpha.T * Q)
queries = np.array([[0.4, 0.1]])
scores = queries @ X.T
votes = y * scores
print(dual, votes.shape, (votes.sum(axis=0) > 0))
