import numpy as np

rng = np.random.default_rng(1)
X = rng.normal(size=(7, 60))
y = 3 * X[0:1] + 0.1 * rng.normal(size=(1, 60))
cut = int(X.shape[1] * 0.75)
X_tr, X_te = X[:, :cut], X[:, cut:]
y_tr, y_te = y[:, :cut], y[:, cut:]
theta = np.zeros((7, 1))
for _ in range(50):
    theta = theta - 0.1 * X_tr @ (theta.T @ X_tr - y_tr).T / X_tr.shape[1]
print(np.mean((theta.T @ X_te - y_te) ** 2))
