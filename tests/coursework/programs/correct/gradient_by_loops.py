import math

import numpy as np

X = np.array([[1.0, -2.0, 0.5, 3.0], [0.0, 1.5, -1.0, 2.0]])
Y = np.array([[1, 0, 0, 1]])
n_x, m = X.shape
w = np.zeros((n_x, 1))
b = 0.0
learning_rate = 0.2
for iteration in range(30):
    J = 0.0
    dw = np.zeros((n_x, 1))
    db = 0.0
    for i in range(m):
        z = b
        for j in range(n_x):
            z += w[j, 0] * X[j, i]
        a = 1 / (1 + math.exp(-z))
        J += -(Y[0, i] * math.log(a) + (1 - Y[0, i]) * math.log(1 - a))
        dz = a - Y[0, i]
        for j in range(n_x):
            dw[j, 0] += X[j, i] * dz
        db += dz
    J /= m
    dw /= m
    db /= m
    w -= learning_rate * dw
    b -= learning_rate * db
print(round(J, 6), w.ravel().round(6), round(b, 6))
