import numpy as np

X = np.array([[1.0, 2.0, -1.0], [3.0, 0.5, -2.0], [0.0, 1.0, 1.5]])
Y = np.array([[1, 0, 1]])
w, b = np.zeros((3, 1)), 0.0
for i in range(20):
    Z = np.dot(w.T, X) + b
    A = 1 / (1 + np.exp(-Z))
    dZ = A - Y
    dw = np.dot(X, dZ.T) / 3
    db = np.sum(dZ) / 3
    w = w - 0.3 * dw
    b = b - 0.3 * db
mu = X.mean(axis=1, keepdims=True)
print(w.ravel().round(4), round(b, 4), (X - mu).round(3))
