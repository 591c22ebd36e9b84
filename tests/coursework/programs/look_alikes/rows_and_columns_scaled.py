import numpy as np

sd = np.array([[1.0], [2.0], [0.5]])
R = np.array([[1.0, 0.2, 0.1], [0.2, 1.0, 0.3], [0.1, 0.3, 1.0]])
covariance = sd.T * R * sd
gap = sd - 1
spread = gap.T * R * gap
x, y = np.array([[0.1], [0.4], [0.9]]), np.array([[0.2], [0.4], [0.7]])
kernel = np.exp(-0.5 * (x - y.T) ** 2)
weights = np.linalg.inv(R) @ gap
shares = gap * weights
print(covariance, spread, kernel, shares, np.exp(-0.5 * shares.sum()))
