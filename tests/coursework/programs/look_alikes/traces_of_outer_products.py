"""The sum of squares three ways: inside, as a trace of the table of all products, and as the sum of its diagonal."""

import numpy as np

y = np.array([[1.0], [0.0], [1.0], [0.0]])
guessed = np.array([[0.8], [0.3], [0.6], [0.1]])
error = guessed - y
inside = np.dot(error.T, error).item()
table = error @ error.T
print(round(inside, 4), round(float(np.trace(table)), 4), round(float(np.sum(np.diag(table))), 4))
print(np.dot(error, error.T).trace().round(4))
