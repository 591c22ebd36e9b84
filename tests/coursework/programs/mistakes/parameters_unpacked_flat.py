import numpy as np


def loss_and_gradient(theta, X, y):
    w, b = theta[:-1], theta[-1]
    A = 1 / (1 + np.exp(-(X @ w + b)))
    return -np.mean(y * np.log(A) + (1 - y) * np.log(1 - A)), X.T @ (A - y) / len(y)


rng = np.random.default_rng(30)
X = rng.normal(size=(12, 3))
y = rng.integers(0, 2, size=(12, 1))
J, grad = loss_and_gradient(np.full(4, 0.1), X, y)
print(J, grad.shape)
