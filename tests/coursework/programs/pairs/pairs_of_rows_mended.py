import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(3, 12))
Y = (X.sum(axis=0, keepdims=True) > 0).astype(int)
w, b, m = np.zeros((3, 1)), 0.0, X.shape[1]
for epoch in range(5):
    J, dw, db = 0.0, np.zeros((3, 1)), 0.0
    for x, y in zip(X.T, Y.T):
        z = np.sum(w) * x.mean() + b
        a = 1 / (1 + np.exp(-z))
        J += np.sum(-(y * np.log(a) + (1 - y) * np.log(1 - a)))
        db += np.sum(a - y)
    b = b - 0.1 * db / m
print(J / m, b)
