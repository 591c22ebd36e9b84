import numpy as np

X = np.array([[1.0, 2.0], [0.5, -1.0], [2.0, 0.3], [0.0, 0.1]])
clean = np.delete(X, 2)
print(clean.mean(axis=0))
