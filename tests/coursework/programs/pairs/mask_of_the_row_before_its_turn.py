import numpy as np
y_row = np.array([[1, 0, 0, 1, 1]])
y = y_row.T
X = np.array([[1.0, 2.0], [0.3, 0.1], [0.2, -1.0], [2.0, 0.4], [1.1, 0.9]])
theta = np.array([[0.5], [0.1]])
p = 1 / (1 + np.exp(-X @ theta))
mask = y_row == 1
print("mean error of the ones:", np.sum(mask * np.abs(p - y)) / 3)
