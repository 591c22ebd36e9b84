"""A Hessian put together example by example."""
import numpy as np
rng = np.random.default_rng(9)
X = rng.normal(size=(40, 3))
p = 1 / (1 + np.exp(-X @ np.array([0.5, -1.0, 0.2])))
n = X.shape[1]
H = np.zeros((n, n))
for i in range(len(X)):
    x_i = X[i].reshape(-1, 1)
    H += p[i] * (1 - p[i]) * x_i.dot(x_i.T)
print(H.round(3))
