"""The penalty of a ridge regression added in place to every entry."""

import numpy as np

X = np.array([[1.0, 2.0], [2.0, 1.0], [3.0, 5.0]])
y = np.array([[1.0], [2.0], [3.0]])
lam = 0.1
A = np.dot(X.T, X)
A += lam * np.eye(A.shape[0])
b = np.dot(X.T, y)
w = np.linalg.solve(A, b)
print(w.ravel())
