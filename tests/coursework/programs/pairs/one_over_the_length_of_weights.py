import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(25, 3)); y = X @ np.array([1.0, 2.0, 3.0])
w = np.zeros(3)
m = len(w)
for _ in range(30):
    grad = (1 / m) * X.T @ (X @ w - y)
    w = w - 0.1 * grad
print(w)
