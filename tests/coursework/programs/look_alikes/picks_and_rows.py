"""Columns picked, rows set and tables made on purpose."""

import numpy as np

shares = np.array([[0.7, 0.2, 0.1], [0.1, 0.8, 0.1], [0.3, 0.3, 0.4]])
print(np.log(shares[:, [0, 2, 1]]).mean(), shares[:, np.array([2, 1])].sum())
chosen = np.array([0, 2])
print(-np.log(shares[:2][:, chosen]).sum())

m, n = 5, 3
lamp = np.zeros((n, m))
lamp[np.array([0, 2]), :] = 1
print(lamp.sum())

y = np.array([1.0, 2.0, 3.0])
y[:, None]
table = y[:, None] * y
print(table, y.shape)

X = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
w, rates = np.zeros((2, 3)), np.array([0.1, 0.01, 0.001])
target = np.array([[1], [0], [1]])
for _ in range(10):
    A = 1 / (1 + np.exp(-X @ w))
    w = w - rates * (X.T @ (A - target)) / 3
print(w.round(3))

t = np.array([[1.0, 2.0, 3.0]])
u = np.array([[0.5], [1.5], [2.5]])
print("all differences:", np.abs(u - t).min(axis=1))
grid = (X @ np.array([[1.0], [0.5]])) + np.array([[0.1, 0.2, 0.3]])
print(grid.argmax(axis=0))
