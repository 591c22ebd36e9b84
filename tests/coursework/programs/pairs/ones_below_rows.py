"""The bias as one more weight; examples are rows."""

import numpy as np

rng = np.random.default_rng(6)
X = rng.normal(size=(10, 3))
y = (X[:, 0] > 0).astype(int)
X = np.r_[np.ones((1, X.shape[1])), X]
theta = np.zeros(4)
for _ in range(30):
    h = 1 / (1 + np.exp(-X @ theta))
    theta -= X.T @ (h - y) / len(y)
print(theta.round(4))
