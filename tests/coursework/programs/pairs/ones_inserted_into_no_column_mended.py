import numpy as np

X = np.array([[1.0, 2.0], [0.5, -1.0], [2.0, 0.3]])
X1 = np.insert(X, 0, 1, axis=1)
print(X1[0])
