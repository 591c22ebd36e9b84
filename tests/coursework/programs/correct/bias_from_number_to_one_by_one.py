import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(3, 20)); Y = (X[0:1] > 0).astype(int)
w, b = np.zeros((3, 1)), 0
for t in range(5):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    w = w - 0.1 * X @ (A - Y).T / 20
    b = b - 0.1 * np.sum(A - Y, axis=1, keepdims=True) / 20
print(w, b)
