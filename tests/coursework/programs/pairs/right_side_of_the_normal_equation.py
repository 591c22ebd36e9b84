import numpy as np


def fit(A, b):
    left = A.T @ A
    return np.linalg.solve(left, b)


A = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0], [1.0, 4.0]])
print(np.round(fit(A, np.array([1.0, 2.9, 5.1, 9.0])), 6))
