import numpy as np

rng = np.random.default_rng(3)
X = rng.normal(size=(3, 40))
Y = (X[0:1] + X[1:2] > 0).astype(int)
w, b = np.zeros((3, 1)), 0.0
for step in range(200):
    i = rng.integers(0, 40)
    x = X[:, i : i + 1]
    y = Y[:, i : i + 1]
    a = 1 / (1 + np.exp(-(w.T @ x + b)))
    w = w - 0.1 * x @ (a - y).T
    b = b - 0.1 * np.sum(a - y)
print(w.ravel(), b)
