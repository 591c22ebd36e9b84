"""One-hot labels with the classes as rows: whole rows are set."""

import numpy as np

classes, m = 3, 5
y = np.array([0, 2, 1, 1, 0])
Y = np.zeros((classes, m))
Y[y, np.arange(m)] = 1
print(Y.sum(axis=0))
