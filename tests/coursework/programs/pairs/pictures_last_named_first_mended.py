import numpy as np

rng = np.random.default_rng(7)
X = rng.random((12, 12, 9))
y = np.array([0, 1, 1, 0, 1, 0, 0, 1, 1])
X_rows = X.transpose(2, 0, 1).reshape(X.shape[2], -1)
w = np.zeros((144, 1))
for i in range(10):
    A = 1 / (1 + np.exp(-X_rows @ w))
    w = w - 0.1 * X_rows.T @ (A - y[:, None]) / 9
print(float(w.sum()))
