import numpy as np

X = np.array([[1.0, 2.0, 0.5], [0.2, -1.0, 1.0], [1.5, 0.3, 0.3], [-0.5, 0.4, 0.9]])
T = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 0.0], [0.0, 1.0]])
W, b = np.zeros((3, 2)), np.zeros((1, 2))
for n in range(len(X)):
    row = X[n]
    a = 1 / (1 + np.exp(-(np.dot(row, W) + b)))
    err = a - T[n]
    W = W - np.dot(0.5 * row.T, err)
    b = b - 0.5 * err
print(W.round(3))
