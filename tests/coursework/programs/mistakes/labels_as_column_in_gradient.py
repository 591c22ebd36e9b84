import numpy as np

np.random.seed(1)
X = np.random.randn(3, 6)
Y = np.array([[1], [0], [1], [1], [0], [0]])
w, b = np.zeros((3, 1)), 0.0
A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
dZ = A - Y
dw = np.dot(X, dZ.T) / X.shape[1]
print(dw)
