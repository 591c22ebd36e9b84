"""Predictions set one by one."""
import numpy as np
rng = np.random.default_rng(11)
X = rng.normal(size=(3, 20))
w = np.array([[1.0], [-2.0], [0.5]])
A = 1 / (1 + np.exp(-(w.T @ X)))
Y_hat = np.zeros((1, 20))
for i in range(X.shape[1]):
    if A[0, i] > 0.5:
        Y_hat[0] = 1
    else:
        Y_hat[0, i] = 0
print(Y_hat)
