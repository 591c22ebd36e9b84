import numpy as np

rng = np.random.default_rng(11)
n = 18
sparrows = rng.normal(-1.2, 0.6, size=(n, 2))
eagles = rng.normal(1.2, 0.6, size=(n, 2))
X = np.vstack([sparrows, eagles])
y = np.array([0] * n + [1] * n)
w, b = np.zeros(2), 0.0
for _ in range(40):
    p = 1 / (1 + np.exp(-(X @ w + b)))
    w -= 0.4 * X.T @ (p - y) / len(y)
    b -= 0.4 * np.mean(p - y)
print("right:", np.mean((p > 0.5) == y))
