import numpy as np
X = np.array([[1.0, 2.0], [2.0, 1.0], [3.0, 5.0]])
y = np.array([1.0, 0.0, 2.0])
A, B = np.c_[np.ones(3), X], np.c_[X, np.ones(3)]
n = A.shape[1]
a, b = np.zeros(n), np.zeros(n)
for step in range(50):
    a = a - 0.01 * A.T @ (A @ a - y)
    b = b - 0.01 * B.T @ (B @ b - y)
print(a, b, A @ a, B @ b)
