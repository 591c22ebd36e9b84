import numpy as np

rng = np.random.default_rng(18)
X = rng.normal(size=(3, 20))
Y = rng.integers(0, 2, size=(1, 20))
m = X.shape[1]
w, b = np.zeros((3, 1)), 0.0
for i in range(10):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    w = w - 0.1 * X @ (A - Y).T / m
    b = b - 0.1 * np.sum(A - Y) / m
print(w.ravel(), b)
