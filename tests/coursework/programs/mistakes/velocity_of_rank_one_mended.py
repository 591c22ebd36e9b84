import numpy as np

rng = np.random.default_rng(26)
X, Y = rng.normal(size=(3, 15)), rng.integers(0, 2, size=(1, 15))
w, b = np.zeros((3, 1)), 0.0
v = np.zeros(w.shape)
for _ in range(4):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dw = X @ (A - Y).T / 15
    v = 0.9 * v + 0.1 * dw
    w = w - 0.5 * v
print(w.shape)
