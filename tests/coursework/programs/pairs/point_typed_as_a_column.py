import numpy as np

W = np.array([[0.4, -0.2, 0.3], [0.1, 0.9, 0.5]])
print(np.dot([[1.5], [2.0]], W))
