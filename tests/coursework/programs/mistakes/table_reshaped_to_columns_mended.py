import numpy as np

rows = np.array([[5.1, 3.5, 1.4], [4.9, 3.0, 1.3], [6.2, 2.9, 4.3], [5.9, 3.0, 5.1]])
Y = np.array([[0, 0, 1, 1]])
X = rows.T
w, b = np.zeros((3, 1)), 0.0
for _ in range(10):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    w -= 0.1 * X @ (A - Y).T / 4
    b -= 0.1 * (A - Y).mean()
print(w.ravel())
