import numpy as np

rng = np.random.default_rng(41)
n_classes, n_x, m = 3, 4, 27
X = rng.normal(size=(n_x, m))
labels = rng.integers(0, n_classes, size=m)
Y = np.eye(n_classes)[labels].T
W = np.zeros((n_classes, n_x))
b = np.zeros((n_classes, 1))
for _ in range(60):
    Z = W @ X + b
    T = np.exp(Z - Z.max(axis=0, keepdims=True))
    A = T / np.sum(T, axis=0, keepdims=True)
    cost = -np.sum(Y * np.log(A)) / m
    dZ = A - Y
    W = W - 0.4 * dZ @ X.T / m
    b = b - 0.4 * np.sum(dZ, axis=1, keepdims=True) / m
print(round(cost, 6), np.argmax(A, axis=0), W.round(3))
