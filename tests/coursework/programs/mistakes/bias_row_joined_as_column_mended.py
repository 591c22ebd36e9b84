import numpy as np

X = np.array([[0.5, 1.5, -1.0, 2.0], [2.0, -0.5, 1.0, 0.0]])
ones = np.ones((1, X.shape[1]))
X1 = np.concatenate((ones, X), axis=0)
theta = np.zeros((3, 1))
print(np.dot(theta.T, X1).shape)
