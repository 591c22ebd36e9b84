import numpy as np

samples = np.array([[2.0, 1.0], [0.5, 3.0], [1.5, 1.0]])
table = np.insert(samples, 0, 1.0, axis=0)
weights = np.array([0.5, -1.0, 0.25])
print(np.einsum("ij,j->i", table, weights))
