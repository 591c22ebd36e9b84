"""A regression's bias with one number a feature, added to a row of scores."""

import numpy as np

rng = np.random.default_rng(42)
n, m = 3, 5
X = rng.normal(size=(n, m))
y = rng.normal(size=(1, m))
w = np.zeros((n, 1))
b = np.zeros((n, 1))
for i in range(40):
    y_hat = w.T @ X + b
    d = y_hat - y
    b = b - 0.1 * np.sum(d) / m
print(b.round(3))
