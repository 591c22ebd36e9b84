"""Targets typed in as a row, where the rows of X are the examples."""

import numpy as np

X = np.array([[1.0, 0.5], [1.0, 2.5], [1.0, 4.0], [1.0, 5.5]])
y = np.array([[3.0], [6.5], [9.1], [12.2]])
w = np.zeros((2, 1))
def cost(w):
    return np.mean((X @ w - y) ** 2) / 2
print(cost(np.array([[2.0], [1.8]])))
