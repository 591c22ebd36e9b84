"""A bias drawn at random for each row of X."""

import numpy as np

rng = np.random.default_rng(16)
X = rng.normal(size=(5, 3))
y = rng.integers(0, 2, size=5)
w, b = rng.normal(size=3), rng.normal(size=1)
for i in range(50):
    p = 1 / (1 + np.exp(-(X @ w + b)))
    w = w - 0.3 * X.T @ (p - y) / len(y)
    b = b - 0.3 * np.mean(p - y)
print(w.round(2), b.round(2))
