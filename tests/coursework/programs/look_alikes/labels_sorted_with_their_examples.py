import numpy as np

rng = np.random.default_rng(42)
old = rng.normal(0, 1, size=(12, 2))
new = rng.normal(0, 1, size=(18, 2))
X = np.concatenate((old, new))
X = X[np.argsort(X[:, 0])]
y = np.concatenate((np.zeros(18), np.ones(12)))
w = np.zeros(2)
for _ in range(30):
    p = 1 / (1 + np.exp(-(X @ w)))
    w = w - 0.3 * X.T @ (p - y) / len(y)
print("right:", np.mean((p > 0.5) == y))
