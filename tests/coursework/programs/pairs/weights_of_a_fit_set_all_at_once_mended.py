import numpy as np

rng = np.random.default_rng(2)
y, X = rng.integers(0, 4, 50), np.c_[np.ones(50), rng.normal(size=(50, 2))]


def fit(X, t):
    w = np.zeros(X.shape[1])
    for _ in range(50):
        w = w - 0.1 * X.T @ (1 / (1 + np.exp(-X @ w)) - t) / len(t)
    return w, np.mean((X @ w > 0) == t)


W = np.zeros((4, 3))
for k in range(4):
    w, hits = fit(X, y == k)
    W[k] = w
print(np.mean(np.argmax(X @ W.T, axis=1) == y))
