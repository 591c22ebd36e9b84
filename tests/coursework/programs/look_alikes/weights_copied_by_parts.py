"""Weights copied by parts, intercept last, beside ones that come last."""
import numpy as np

rng = np.random.default_rng(0)
X, y = rng.normal(size=(20, 2)), rng.normal(size=20)
theta = np.linalg.lstsq(np.c_[np.ones(20), X], y, rcond=None)[0]
w = np.zeros(3)
w[:2], w[2] = theta[1:], theta[0]
print(np.c_[X, np.ones(20)] @ w)

rng = np.random.default_rng(0)
X, y = rng.normal(size=(20, 2)), rng.normal(size=20)
A = np.c_[np.ones(20), X]
theta = np.linalg.lstsq(A, y, rcond=None)[0]
bias, slopes = theta[0], theta[1:]
w = np.array([slopes[0], slopes[1], bias])
B = np.c_[X, np.ones(20)]
for _ in range(5):
    w = w - 0.1 * B.T @ (B @ w - y) / 20
print(w)

rng = np.random.default_rng(0)
X, y = rng.normal(size=(20, 2)), rng.normal(size=20)
first, last = np.c_[np.ones(20), X], np.c_[X, np.ones(20)]
a = np.linalg.lstsq(first, y, rcond=None)[0]
b = np.linalg.lstsq(last, y, rcond=None)[0]
print(np.allclose(first @ a, last @ b), np.allclose(a[1:], b[:-1]))

rng = np.random.default_rng(0)
z = rng.normal(size=(30, 2))
x = z @ np.array([1.0, 0.5]) + rng.normal(size=30)
y = 2 * x + 1
Z = np.c_[np.ones((30, 1)), z]
x_hat = Z @ np.linalg.lstsq(Z, x, rcond=None)[0]
other = rng.normal(size=30)
A = np.c_[np.c_[x_hat, other], np.ones((30, 1))]
beta = np.linalg.lstsq(A, y, rcond=None)[0]
print(A @ beta)

rng = np.random.default_rng(0)
X = rng.normal(size=(30, 2))
y = X[:, 0] * 3 + 1
A = np.c_[np.ones((30, 1)), X]
first = np.linalg.pinv(A) @ y
left = y - A @ first
B = np.c_[X ** 2, np.ones((30, 1))]
second = np.linalg.pinv(B) @ left
print(np.mean((left - B @ second) ** 2))
X_new = rng.normal(size=(4, 2))
print(np.c_[np.ones((4, 1)), X_new] @ first + np.c_[X_new ** 2, np.ones((4, 1))] @ second)
