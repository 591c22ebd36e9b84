import numpy as np
w = np.array([0.5, -0.5, 2.0])
X = np.array([[1., 2., 3.], [0., 1., 0.]])
length = np.sqrt(np.dot(w, w.T))
print(np.dot(X, w) / length, np.dot(length, X))
