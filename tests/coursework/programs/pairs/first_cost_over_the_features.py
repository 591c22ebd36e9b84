import numpy as np

rng = np.random.default_rng(11)
X = np.column_stack((np.ones(12), rng.normal(size=(12, 2))))
y = 2.0 + X[:, [1]] + 0.1 * rng.normal(size=(12, 1))
theta = np.zeros((3, 1))
m = X.shape[1]
error = np.dot(X, theta) - y
print("cost at the start:", round(float(np.sum(error**2) / (2 * m)), 4))
