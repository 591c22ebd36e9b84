"""A table with the answers in its first column; the first row was taken for them. There are as many rows as columns."""

import numpy as np

measured = np.array([[1.0, 0.2, 0.7, 1.1], [0.0, 0.9, 0.3, 0.4], [1.0, 0.1, 0.8, 1.3], [0.0, 0.7, 0.2, 0.6]])
inputs, answers = measured[:, 1:], measured[0]
weights = np.zeros(3)
for _ in range(40):
    scores = 1 / (1 + np.exp(-inputs @ weights))
    weights += 0.5 * inputs.T @ (answers - scores)
print(weights.round(2))
