import numpy as np

X = np.array([[0.2, 1.0], [1.4, -0.5], [0.3, 0.8], [-1.0, 0.1]])
target = np.array([[1.0], [0.0], [1.0], [0.0]])
theta = np.array([0.3, 0.7])
target = target.ravel()
gap = X.dot(theta) - target
print((gap ** 2).mean().round(3))
