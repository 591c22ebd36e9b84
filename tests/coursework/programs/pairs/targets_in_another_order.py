import numpy as np


def error(X, y, w):
    return np.mean((X @ w - y) ** 2)


rng = np.random.default_rng(4)
X = rng.normal(size=(7, 7))
w = np.arange(7.0)
y = X @ w
order = np.arange(7)
rng.shuffle(order)
X_mixed = X[:, order]
y_mixed = y[order]
print(round(error(X_mixed, y_mixed, w), 6))
