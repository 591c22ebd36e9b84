"""Shortest ways: one index runs over the rows and the columns of a square table."""

import numpy as np

inf = 99
D = np.array([[0, 3, inf, 7], [8, 0, 2, inf], [5, inf, 0, 1], [2, inf, inf, 0]])
n = D.shape[0]
for k in range(n):
    D = np.minimum(D, D[:, k : k + 1] + D[k : k + 1, :])
print(D)
