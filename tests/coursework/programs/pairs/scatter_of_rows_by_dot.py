"""A scatter matrix, to which the squared length of each row is added."""

import numpy as np

X = np.array([[1.0, 2.0], [2.0, 0.5], [4.0, 3.0], [5.0, 2.5]])
mean = X.mean(axis=0)
n = X.shape[1]
S = np.zeros((n, n))
for row in X:
    S += (row - mean).dot(row - mean)
print(S / len(X))
