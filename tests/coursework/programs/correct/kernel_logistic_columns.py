import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(10, 2)); y = (X[:, :1] > 0).astype(int)
s = np.sum(X ** 2, axis=1, keepdims=True)
D = s + s.T - 2 * X @ X.T
K = np.exp(-D)
alpha = np.zeros((10, 1))
for i in range(5):
    p = 1 / (1 + np.exp(-(K @ alpha)))
    alpha = alpha - 0.1 * K @ (p - y) / 10
print(alpha)
