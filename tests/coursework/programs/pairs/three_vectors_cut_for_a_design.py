import numpy as np

a, b, c = np.arange(4.0), np.arange(4.0) ** 2, np.ones(4)
A = np.hstack((c, a, b)).reshape(4, 3)
theta = np.linalg.lstsq(A, np.array([1.0, 3.0, 9.0, 19.0]), rcond=None)[0]
print(theta.round(3))
