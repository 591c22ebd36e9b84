import numpy as np

X = np.arange(6.0).reshape(3, 2)
w = np.array([[1.0], [-1.0], [0.5]])
print(X.T @ w)
