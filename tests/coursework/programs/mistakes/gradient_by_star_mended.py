import numpy as np

rng = np.random.default_rng(22)
X, y = rng.normal(size=(6, 3)), rng.integers(0, 2, size=(6, 1))
theta = np.zeros((3, 1))
h = 1 / (1 + np.exp(-X @ theta))
gradient = X.T @ (h - y) / 6
print(gradient.shape, theta.shape)
