import numpy as np

rng = np.random.default_rng(24)
X = rng.normal(size=(3, 7))
Y = rng.integers(0, 2, size=(7, 1))
w, b = np.zeros((3, 1)), 0.0
A = (1 / (1 + np.exp(-(w.T @ X + b)))).T
error = A - Y
db = np.mean(error)
dw = X @ error / 7
print(dw.shape, db)
