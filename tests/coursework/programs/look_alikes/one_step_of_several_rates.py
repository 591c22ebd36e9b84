import numpy as np
rng = np.random.default_rng(1)
X, Y = rng.normal(size=(4, 30)), (rng.random((1, 30)) > 0.5) * 1
w, b, m = np.zeros((4, 1)), 0.0, 30
A = 1 / (1 + np.exp(-(w.T @ X + b)))
dw = X @ (A - Y).T / m
db = np.sum(A - Y) / m
for rate in (0.01, 0.1, 1.0):
    w_new = w - rate * dw
    print(rate, w_new.ravel())
