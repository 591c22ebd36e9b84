import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(4, 30))
Y = (X[0:1] > 0).astype(int)
w = np.zeros((4, 1))
b = 0.0
m = X.shape[1]
for i in range(50):
    A = 1 / (1 + np.exp(-np.dot(w.T, X + b)))
    dZ = A - Y
    w = w - 0.1 * np.dot(X, dZ.T) / m
    b = b - 0.1 * np.sum(dZ) / m
print(w.ravel(), b)
