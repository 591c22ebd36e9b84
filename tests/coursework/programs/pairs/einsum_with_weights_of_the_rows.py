import numpy as np

samples = np.array([[1.0, 2.0, 3.0], [0.0, 1.0, 0.5]])
weights = np.full(samples.shape[0], 0.2)
print(np.einsum("ij,j->i", samples, weights))
