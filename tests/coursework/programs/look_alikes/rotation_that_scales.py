import numpy as np
angle = 0.5
c, s = np.cos(angle), np.sin(angle)
R = np.array([[c, -s], [s, c]])
A = R * np.array([2.0, 0.5])
X = np.array([[1., 2., 3.], [0., 1., 1.]])
print(A @ X, 2 * R, R.T @ R, R * 1.5)
