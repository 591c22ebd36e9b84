"""Where a customer shops after some weeks."""

import numpy as np

stay = np.array([[0.8, 0.15, 0.05], [0.1, 0.7, 0.2], [0.3, 0.3, 0.4]])
first = np.array([1.0, 0.0, 0.0])
for weeks in range(2, 5):
    print(weeks, np.dot(first, np.linalg.matrix_power(stay, weeks)))
