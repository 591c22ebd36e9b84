"""A graph whose rows and columns are scaled by the same degrees, one after the other."""

import numpy as np

A = np.array([[0, 1, 1], [1, 0, 0], [1, 0, 0.0]])
d = A.sum(axis=1)
L = np.eye(3) - A / np.sqrt(d) / np.sqrt(d)[:, None]
rw = A / d.reshape(-1, 1)
col = A / d
print(np.linalg.eigvalsh(L), rw.sum(axis=1), col.sum(axis=0))
