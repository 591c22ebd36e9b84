"""A polynomial kernel by repeated multiplication: from ones, each number of the table is raised to a power."""

import numpy as np

X = np.array([[1.0, 2.0], [0.5, -1.0], [2.0, 0.0]])
inner = X @ X.T + 1
kernel = np.ones(3)
for degree in range(3):
    kernel = kernel * inner
print(kernel)
