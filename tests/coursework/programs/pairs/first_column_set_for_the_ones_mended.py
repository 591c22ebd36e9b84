import numpy as np

np.random.seed(0)
n, m = 3, 6
X = np.random.randn(n, m)
Xb = np.zeros((n + 1, m))
Xb[1:] = X
Xb[0] = 1.0
w = np.ones((n + 1, 1))
print((w.T @ Xb).round(2))
