import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(6, 6)); y = (X[:, 0] > 0).astype(float)
mu, sd = X.mean(axis=0), X.std(axis=0)
X = (X - mu) / sd
w = np.zeros(6); b = 0
for i in range(4):
    p = 1 / (1 + np.exp(-(X @ w + b)))
    w = w - 0.1 * X.T @ (p - y) / len(y)
    b = b - 0.1 * (p - y).mean()
print(w)
