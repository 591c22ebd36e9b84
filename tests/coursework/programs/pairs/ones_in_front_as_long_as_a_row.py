import numpy as np

samples = np.array([[2.0, 1.0], [0.5, 3.0], [1.5, 1.0], [3.0, 0.5]])
table = np.c_[np.ones(samples.shape[1]), samples]
weights = np.array([0.1, -0.4, 0.3])
print(table @ weights)
