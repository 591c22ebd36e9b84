import numpy as np

rng = np.random.default_rng(11)
X = rng.normal(size=(2, 30))
Y = (X[:1] ** 2 + X[1:] > 0.8).astype(int)
powers = np.vstack([X, X**2])
w, b = np.zeros((powers.shape[0], 1)), 0.0
for _ in range(20):
    A = 1 / (1 + np.exp(-(w.T @ powers + b)))
    dZ = A - Y
    w = w - 0.2 * np.dot(powers, dZ.T) / X.shape[1]
    b = b - 0.2 * np.mean(dZ)
print("weights", w.ravel().round(3))
