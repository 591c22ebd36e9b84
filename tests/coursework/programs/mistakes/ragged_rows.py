import numpy as np

X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0]])
w = np.zeros((2, 1))
print(np.dot(w.T, X))
