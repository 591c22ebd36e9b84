"""Tables joined, cut and solved in every way numpy has, on sizes that are equal by chance."""

import numpy as np

rng = np.random.default_rng(4)
X = rng.normal(size=(4, 3))
y = rng.normal(size=4)

with_ones = np.c_[np.ones(len(X)), X]
again = np.insert(X, 0, 1, axis=1)
print(np.allclose(with_ones, again), with_ones.shape)

w = np.linalg.lstsq(with_ones[:, :3], y, rcond=None)[0]
errors = with_ones[:, :3] @ w - y
print(errors.T @ with_ones[:, :3])

three = np.c_[X[:, 0], X[:, 1] ** 2, np.ones((4, 1))]
theta = np.linalg.solve(three.T @ three, three.T @ y)
print(np.abs(three @ theta - y).mean())

taller = np.r_[X, np.zeros((1, 3))]
print(np.delete(taller, 4, axis=0) - X)
print(np.linalg.multi_dot([X, X.T, X]).shape, np.linalg.det(X.T @ X) > 0)
first, *rest = X.shape
a, b, c = X[0]
print(first, rest, a + b + c)
print(np.einsum("ij,j->i", with_ones[:, 1:], np.ones(3)) - X.sum(axis=1))
