"""An L2 penalty on a square layer."""

import numpy as np

rng = np.random.default_rng(23)
X = rng.normal(size=(3, 30))
Y = np.eye(3)[rng.integers(0, 3, size=30)].T
W = rng.normal(size=(3, 3))
for _ in range(40):
    T = np.exp(W @ X)
    A = T / T.sum(axis=0, keepdims=True)
    W = W - 0.5 * ((A - Y) @ X.T / 30 + 0.01 * W)
cost = -np.sum(Y * np.log(A)) / 30
penalty = 0.005 * np.sum(W @ W)
print("cost", round(float(cost + penalty), 5))
