"""Predictions set one by one."""
import numpy as np
rng = np.random.default_rng(11)
X = rng.normal(size=(20, 3))
w = np.array([1.0, -2.0, 0.5])
A = 1 / (1 + np.exp(-X @ w))
Y_hat = np.zeros(len(A))
for i, a in enumerate(A):
    Y_hat[i] = 1 if a > 0.5 else 0
print(Y_hat)
