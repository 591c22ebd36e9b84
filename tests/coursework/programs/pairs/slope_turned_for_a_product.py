import numpy as np

rng = np.random.default_rng(31)
X = rng.normal(size=(6, 3))
wanted = rng.integers(0, 2, size=(6, 1))
weights = rng.normal(size=(3, 1))
for _ in range(10):
    out = 1 / (1 + np.exp(-X @ weights))
    change = np.dot(out - wanted, (out * (1 - out)).T)
    weights = weights - 0.4 * X.T @ change
print(weights.round(4))
