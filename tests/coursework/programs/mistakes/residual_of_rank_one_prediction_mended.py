import numpy as np

rng = np.random.default_rng(23)
X = rng.normal(size=(10, 2))
y = rng.normal(size=(10, 1))
w = np.array([[0.5], [-0.5]])
residual = X @ w - y
mse = (residual**2).mean()
print("mse", round(mse, 5))
