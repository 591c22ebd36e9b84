"""Data that are shifted on purpose: by an offset, by a small number, by a shift that is learnt beside a bias."""
import numpy as np

rng = np.random.default_rng(0)
X = rng.random((40, 3))
y = (X.sum(axis=1) > 1.5).astype(float)
w, b, offset = np.zeros(3), 0.0, 0.5
eps = 1e-6
shift = 0.1
for _ in range(50):
    p = 1 / (1 + np.exp(-((X - offset) @ w + b)))
    w -= 0.1 * (X - offset).T @ (p - y) / len(X)
    b -= 0.1 * np.mean(p - y)
scores = np.log(X + eps) @ w + b
shifted = (X + shift) @ w
theta = np.ones(3)
c = 0.0
for _ in range(20):
    Z = X + c
    error = Z @ theta - y
    theta -= 0.05 * Z.T @ error / len(X)
    c -= 0.05 * np.mean(error * theta.sum())
print(w, b, scores[:2], shifted[:2], theta, c)
