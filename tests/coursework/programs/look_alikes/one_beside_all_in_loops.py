"""Loops in which one example is held against all of them, as it should be: distances, kernels, a layer's rows."""

import numpy as np

rng = np.random.default_rng(5)
n = 9
X = rng.normal(size=(n, 2))
x, y = X[:, 0], (X[:, 1] > 0).astype(float)
scale = 0.7

gaps = np.zeros((n, n))
near = 0
for i in range(n):
    gaps[i] = np.sqrt(((X - X[i]) ** 2).sum(axis=1))
    near = near + np.exp(-((scale * x[i] - scale * x) ** 2))

alike = 0
for i in range(n):
    alike += (y == y[i]).mean()

K = np.exp(-(gaps**2))
alpha, offset = np.zeros(n), 0.0
for _ in range(20):
    for i in range(n):
        a = 1 / (1 + np.exp(-(np.dot(K[i], alpha) + offset)))
        error = a - y[i]
        alpha = alpha - 0.1 * error * K[i]
        offset = offset - 0.1 * error

smooth = 0
for i in range(n):
    smooth = smooth + alpha[i] * np.exp(-((x - x[i]) ** 2))

# Each row of a square layer is learnt from the whole of what comes in.
pattern = rng.choice([-1.0, 1.0], size=n)
W = np.zeros((n, n))
for _ in range(5):
    for j in range(n):
        error = np.dot(W[j], pattern) - pattern[j]
        W[j] -= 0.05 * error * pattern
for j in range(n):
    error = W[j] @ pattern - pattern[j]
    W[j] = W[j] - 0.05 * error * pattern

drift = 0
for i in range(n):
    drift += (x[i] - x.mean()) * (x - x.mean())

p = np.exp(x) / np.exp(x).sum()
slope = np.zeros((n, n))
for i in range(n):
    slope[i] = p[i] * ((np.arange(n) == i) - p)

held_out = 0
for i in range(n):
    rest = np.arange(n) != i
    line = np.polyfit(x[rest], y[rest], 1)
    held_out += (np.polyval(line, x[i]) - y[i]) ** 2
print(gaps.sum(), near.shape, alike, alpha.round(3), smooth.sum(), W.sum(), drift.sum(), slope.sum(), held_out)
