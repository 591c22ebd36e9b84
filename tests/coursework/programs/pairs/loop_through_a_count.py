import numpy as np

X = np.array([[0.5, -1.0, 2.0], [1.5, 0.0, -0.5]])
Y = np.array([[1, 0, 1]])
w, b = np.array([[0.4], [-0.3]]), 0.1
n_x, m = X.shape
J = 0.0
for i in m:
    z = float(w[:, 0] @ X[:, i]) + b
    a = 1 / (1 + np.exp(-z))
    J += -(Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(1 - a))
print(round(float(J / m), 4))
