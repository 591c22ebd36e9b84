import numpy as np

rng = np.random.RandomState(0)
X, y, w = rng.randn(6, 3), np.array([1, 0, 1, 1, 0, 0]), rng.randn(3)
p = 1 / (1 + np.exp(-X @ w))
losses = -(y * np.log(p) + (1 - y) * np.log(1 - p))
cost = np.sum(losses / len(y)) + 0.1 * w @ w
print(cost)
