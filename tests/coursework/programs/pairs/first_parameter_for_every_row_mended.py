"""An intercept named theta0 with one number for each row of X."""

import numpy as np

rng = np.random.default_rng(2)
X = rng.normal(size=(6, 2))
y = (X.sum(axis=1) > 0).astype(float)
theta = np.zeros(2)
theta0 = np.zeros(1)
for _ in range(30):
    h = 1 / (1 + np.exp(-(theta0 + X @ theta)))
    theta -= 0.3 * (h - y) @ X / len(X)
    theta0 -= 0.3 * np.mean(h - y)
print(theta.round(2), theta0.round(2))
