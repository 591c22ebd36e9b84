import numpy as np

X = np.array([[2.0, 1.0], [0.5, 3.0], [1.5, 1.0]])
with_ones = np.c_[X, np.ones(3)]
print(with_ones.sum(axis=0))
