import numpy as np
rng = np.random.default_rng(7)
X = rng.normal(size=(3, 24))
Y = (X[0:1] - X[1:2] > 0) * 1
m = X.shape[1]
w = np.zeros((3, 1))
for j in range(0, m, 6):
    Xb = X[:, j:j + 6]
    Yb = Y[:, j:j + 6]
    dz = 1 / (1 + np.exp(-np.dot(w.T, Xb))) - Yb
    dw = np.dot(Xb, dz.T) / m
    w = w - 0.3 * dw
print(w.ravel().round(4))
