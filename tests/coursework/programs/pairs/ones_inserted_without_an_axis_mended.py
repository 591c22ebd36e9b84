import numpy as np

X = np.array([[2.0, 1.0], [0.5, 3.0], [1.5, 1.0]])
X = np.insert(X, 0, 1, axis=1)
theta = np.array([1.0, -1.0, 0.5])
print(np.dot(X, theta))
