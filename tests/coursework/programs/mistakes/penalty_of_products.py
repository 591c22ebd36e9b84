import numpy as np

rng = np.random.default_rng(21)
theta = rng.normal(size=(4, 1))
h, y = rng.uniform(0.1, 0.9, size=(9, 1)), rng.integers(0, 2, size=(9, 1))
J = -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))
J = J + 0.5 / 9 * (theta @ theta.T)
print(np.shape(J), np.sum(J))
