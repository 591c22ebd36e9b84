import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(80, 3))
y = (X @ np.array([2.0, -1.0, 0.5]) > 0).astype(int)


def gradient(X, y, w):
    p = 1 / (1 + np.exp(-np.dot(X, w)))
    each = (p - y).reshape(-1, 1) * X
    return each.mean(axis=0)


print(gradient(X, y, np.zeros(3)))
