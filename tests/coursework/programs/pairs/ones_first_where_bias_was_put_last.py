import numpy as np
X = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 7.0]])
w = np.array([[0.3], [-0.6]])
b = np.array([[2.0]])
theta = np.concatenate([w, b], axis=0)
A = np.hstack([np.ones((3, 1)), X])
print((A @ theta).ravel())
