"""The cost of a linear regression, step by step."""

import numpy as np

def compute_cost(X, y, theta):
    m = len(y)
    error = X @ theta - y
    return error ** 2 / (2 * m)

rng = np.random.default_rng(1)
X = np.c_[np.ones(8), rng.normal(size=8)]
y = rng.normal(size=8)
theta = np.zeros(2)
for _ in range(5):
    theta = theta - 0.1 / 8 * X.T @ (X @ theta - y)
    print(compute_cost(X, y, theta))
