"""A linear regression and its mean squared error."""

import numpy as np

rng = np.random.default_rng(2)
X = rng.normal(size=(20, 2))
y = X @ np.array([1.0, -2.0]) + 0.1 * rng.normal(size=20)
w = np.zeros(2)
for _ in range(30):
    err = X @ w - y
    w -= 0.1 * X.T @ err / 20
mse = np.mean(np.sum((X @ w - y) ** 2))
print("mse", mse)
