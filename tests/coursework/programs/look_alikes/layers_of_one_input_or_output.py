"""One feature into as many units as there are examples, and one output back into as many units as there are examples."""

import numpy as np

rng = np.random.default_rng(0)
x = np.linspace(-1, 1, 8)[:, None]
y = np.abs(x)
W1, b1, W2 = rng.normal(size=8), np.zeros(8), rng.normal(size=(8, 1))
for _ in range(100):
    Z = x * W1 + b1
    H = np.maximum(0, Z)
    d_out = (H @ W2 - y) / len(x)
    dZ = (d_out @ W2.T) * (Z > 0)
    W2 -= 0.1 * H.T @ d_out
    W1 -= 0.1 * (dZ * x).sum(axis=0)
    b1 -= 0.1 * dZ.sum(axis=0)
print(np.mean((H @ W2 - y) ** 2))

X, t = rng.normal(size=(5, 3)), rng.normal(size=(5, 1))
V, u = rng.normal(size=(3, 5)), rng.normal(size=5)
for _ in range(50):
    A = np.tanh(X @ V)
    d = ((A @ u)[:, None] - t) / 5
    dA = d * u
    dV = X.T @ (dA * (1 - A**2))
    u = u - 0.1 * (A.T @ d)[:, 0]
    V = V - 0.1 * dV
print(np.mean(((A @ u)[:, None] - t) ** 2))
