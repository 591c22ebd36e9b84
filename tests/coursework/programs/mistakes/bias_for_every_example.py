import numpy as np

rng = np.random.default_rng(2)
X = rng.normal(size=(4, 9))
Y = rng.integers(0, 2, size=(1, 9))
w = np.zeros((4, 1))
b = np.zeros((1, X.shape[1]))
for _ in range(10):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dZ = A - Y
    w = w - 0.1 * X @ dZ.T / 9
    b = b - 0.1 * np.sum(dZ, axis=1, keepdims=True) / 9
print(w.ravel(), b.shape)
