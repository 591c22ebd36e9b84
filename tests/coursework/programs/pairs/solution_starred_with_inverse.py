"""Two equations for two unknowns, and the proof."""

import numpy as np

A = np.array([[2.0, 1.0], [1.0, 4.0]])
b = np.array([5.0, 6.0])
x = np.linalg.inv(A) * b
print(x, np.dot(A, x))
