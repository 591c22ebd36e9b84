"""A regression's bias made with one number for each row of X, all updated by the same mean."""

import numpy as np

rng = np.random.default_rng(11)
X = rng.normal(size=(6, 2))
y = X @ np.array([1.0, -2.0]) + 0.3
w = np.zeros(2)
b = np.zeros(1)
for step in range(200):
    error = X @ w + b - y
    w -= 0.1 * X.T @ error / len(y)
    b -= 0.1 * error.mean()
print(w.round(2), b.round(2))
