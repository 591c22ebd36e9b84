"""Weights put in another order before they meet a table with the ones on the other side."""
import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(20, 2))
y = X @ np.array([2.0, -1.0]) + 3
Xb = np.c_[np.ones((20, 1)), X]
theta = np.linalg.pinv(Xb) @ y
# the same weights with the intercept last, as the other course writes it
w = np.append(theta[1:], theta[0])
print(np.allclose(np.c_[X, np.ones((20, 1))] @ w, Xb @ theta))

rng = np.random.default_rng(0)
X = rng.normal(size=(20, 2))
y = X @ np.array([2.0, -1.0]) + 3
A = np.hstack([np.ones((20, 1)), X])
theta = np.linalg.lstsq(A, y, rcond=None)[0]
w = np.roll(theta, -1)
B = np.hstack([X, np.ones((20, 1))])
print(B @ w)
