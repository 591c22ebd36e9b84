import numpy as np

X = np.array([[1.0, 2.0, 3.0, 4.0], [0.5, 0.1, 0.2, 0.3]])
bias = np.ones((1, X.shape[1]))
Xb = np.vstack((bias, X))
print(np.full((1, 3), 0.2) @ Xb)
