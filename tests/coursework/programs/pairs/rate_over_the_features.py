import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(25, 3)); y = (X[:, 0] > 0).astype(int)
w, b = np.zeros(3), 0.0
m = X.shape[1]
for _ in range(30):
    a = 1 / (1 + np.exp(-(X @ w + b)))
    w = w - 0.1 * (1 / m) * X.T @ (a - y)
    b = b - 0.1 * np.mean(a - y)
print(w)
