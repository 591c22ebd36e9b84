import numpy as np

np.random.seed(0)
a = np.random.randn(5)
print(a.shape, a.T.shape)
print(np.dot(a, a.T).round(4))
a = np.random.randn(5, 1)
print(a.shape, a.T.shape)
print(np.dot(a, a.T).round(3))
assert a.shape == (5, 1)
a = np.random.randn(5)
a = a.reshape((5, 1))
print(a.shape)
