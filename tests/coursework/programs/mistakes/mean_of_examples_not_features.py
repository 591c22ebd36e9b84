import numpy as np

rng = np.random.default_rng(28)
X = rng.normal(size=(6, 2)) * [1.0, 50.0]
y = rng.integers(0, 2, size=(6, 1))
X_norm = (X - X.mean(axis=1, keepdims=True)) / X.std(axis=0)
theta = np.zeros((2, 1))
for _ in range(10):
    h = 1 / (1 + np.exp(-X_norm @ theta))
    theta -= 0.1 * X_norm.T @ (h - y) / len(y)
print(theta.ravel())
