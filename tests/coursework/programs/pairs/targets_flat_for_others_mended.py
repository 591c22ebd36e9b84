import numpy as np


def fit(X, y):
    w = np.zeros((X.shape[1], 1))
    for _ in range(20):
        error = X @ w - y.reshape(-1, 1)
        w = w - 0.1 * X.T @ error / len(y)
    return w


X = np.array([[1.0, 0.5], [1.0, 1.5], [1.0, 2.5], [1.0, 3.5]])
y = np.array([1.0, 2.0, 3.0, 4.0])
w = fit(X, y)
print("rss", np.sum(((X @ w).ravel() - y) ** 2))
