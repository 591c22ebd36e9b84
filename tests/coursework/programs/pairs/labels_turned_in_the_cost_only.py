import numpy as np
X = np.array([[1.0, 0.5, 2.0, -1.0], [0.3, 1.5, -2.5, 0.5]])
Y = np.array([[1], [0], [1], [0]])
w, b = np.zeros((2, 1)), 0.0
for _ in range(30):
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    cost = -np.mean(Y.T * np.log(A) + (1 - Y.T) * np.log(1 - A))
    dZ = A - Y
    w = w - 0.1 * np.dot(X, dZ.T) / 4
    b = b - 0.1 * np.mean(dZ)
print(cost, b)
