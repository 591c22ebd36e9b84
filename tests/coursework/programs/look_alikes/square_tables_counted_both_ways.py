"""Square tables whose rows and columns are both counted: a kernel beside its labels, a transpose, a check of symmetry."""

import numpy as np

points, y = np.array([[0.0, 1.0], [1.0, 1.0], [2.0, -1.0]]), np.array([1.0, -1.0, 1.0])
K = points @ points.T
n, n_too = K.shape
alphas = np.array([0.1, 0.3, 0.2])
for i in range(n):
    f = np.sum(alphas * y * K[:, i])
    print(i, f - y[i], y[i] * f)

A = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]])
rows, columns = A.shape
turned = np.zeros((columns, rows))
for i in range(rows):
    for j in range(columns):
        turned[j, i] = A[i, j]
print(turned, all(A[i, j] == turned[j, i] for i in range(rows) for j in range(columns)))

X, labels, w = np.array([[0.2, 1.0], [0.5, -1.0]]), np.array([1, 0]), np.array([0.3, 0.4])
m, n_x = X.shape
for i in range(m):
    z = sum(w[j] * X[i, j] for j in range(n_x))
    print(z - labels[i])
