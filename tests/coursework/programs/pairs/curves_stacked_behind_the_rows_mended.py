import numpy as np


def expand(X):
    return np.hstack((X, np.sin(X), X**2))


rng = np.random.default_rng(12)
X = rng.normal(size=(16, 3))
y = X[:, 0] ** 2 - X[:, 1]
theta = np.linspace(-0.5, 0.5, 9)
predicted = expand(X).dot(theta)
print("mean squared error", np.mean((predicted - y) ** 2).round(4))
