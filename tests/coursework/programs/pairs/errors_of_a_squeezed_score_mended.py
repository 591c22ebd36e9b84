import numpy as np

rng = np.random.default_rng(0)
X, y = rng.normal(size=(4, 3)), rng.normal(size=4)
w = np.zeros((3, 1))
for i in range(10):
    errors = (X @ w).reshape(-1, 1) - y.reshape(-1, 1)
    w = w - 0.1 * np.mean(errors) * X.mean(axis=0, keepdims=True).T
print("mse", np.mean(errors**2))
