"""The bias as the first weight: its own gradient is the sum of the errors, written into its own place."""

import numpy as np

rng = np.random.RandomState(2)
X = np.column_stack([np.ones(7), rng.randn(7, 2)])
y = np.array([1, 0, 1, 1, 0, 0, 1])
theta = np.zeros(3)
for _ in range(20):
    errors = 1 / (1 + np.exp(-X @ theta)) - y
    grad = X.T @ errors / 7
    grad[0] = np.mean(errors)
    theta = theta - 0.2 * grad
offset = 0.0
slope = np.ones((1, 2))
for _ in range(20):
    errors = X[:, 1:] @ slope.T + offset - y[:, None]
    offset = offset - 0.1 * np.mean(errors)
    slope = slope - 0.1 * (errors.T @ X[:, 1:]) / 7
print(theta, offset, slope)
