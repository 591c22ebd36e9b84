"""A symmetric table: the sums of its rows are those of its columns."""

import numpy as np

A = np.array([[0, 1, 1], [1, 0, 0], [1, 0, 0]])
degree = A.sum(axis=1)
P = A / degree
print(P.sum(axis=0))
