import numpy as np

w = np.array([0.5, -1.0])
X = np.array([[1.0, 2.0, 3.0], [0.0, 1.0, 0.5]])
Z = np.einsum("ij,ik->jk", w, X)
print(1 / (1 + np.exp(-Z)))
