"""A line fitted to a table whose last column holds the targets; its last row was taken for them."""

import numpy as np

table = np.array([[1.0, 1.0, 2.1], [1.0, 2.0, 3.9], [1.0, 3.0, 6.2], [1.0, 4.0, 8.1], [1.0, 5.0, 9.8]])
design = table[:, :-1]
targets = table[:, -1]
line = np.linalg.solve(design.T @ design, design.T @ targets)
print(line.round(3))
