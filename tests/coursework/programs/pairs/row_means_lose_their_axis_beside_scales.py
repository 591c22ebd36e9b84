import numpy as np
X = np.array([[1., 2., 4.], [3., 1., 0.], [2., 2., 5.], [0., 1., 1.]])
scale = np.array([1.0, 0.5, 2.0])
print((X * scale - X.mean(axis=1)).round(2))
