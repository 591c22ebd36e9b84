import numpy as np

X = np.random.RandomState(3).randn(8, 3)
y = (X[:, 1] > 0).astype(float)
w, b, n = np.zeros(3), 0.0, len(X)
for _ in range(10):
    p = 1 / (1 + np.exp(-(X @ w + b)))
    dw = np.sum(p - y) / n  # of the weights
    db = np.sum(p - y) / n
    w, b = w - 0.3 * dw, b - 0.3 * db
print(w, b)
