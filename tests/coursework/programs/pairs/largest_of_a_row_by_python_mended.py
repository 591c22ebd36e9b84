import numpy as np

X = np.array([[0.2, 1.0, -0.5, 0.7], [1.1, -0.4, 0.3, 0.9]])
w = np.array([[0.5], [0.2]])
A = 1 / (1 + np.exp(-(w.T @ X)))
print("most certain:", np.max(A))
