import numpy as np

table = np.array([[0.5, 1.2, 0], [1.5, 0.3, 2], [0.1, 0.9, 1], [2.2, 0.4, 2]])
X = table[:, :2].T
Y = np.eye(3)[table[:, 2]]
print(X.shape, Y.shape)
print(Y.sum(axis=0))
