import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(10, 2)); y = (X[:, 0] > 0).astype(int)
sq = np.sum(X ** 2, axis=1)
K = np.exp(-(sq[:, None] + sq[None, :] - 2 * X @ X.T))
alpha = np.zeros(10)
for i in range(5):
    p = 1 / (1 + np.exp(-(K @ alpha)))
    alpha = alpha - 0.1 * K @ (p - y) / 10
print(alpha)
