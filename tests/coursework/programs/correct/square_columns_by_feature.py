import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(6, 6)); Y = (X[0:1] > 0).astype(float)
mu, sd = X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True)
X = (X - mu) / sd
w = np.zeros((6, 1)); b = 0
n_x, m = X.shape
for i in range(4):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    for j in range(n_x):
        w[j, 0] -= 0.1 * np.sum(X[j, :] * (A - Y)) / m
    b = b - 0.1 * (A - Y).mean()
print(w)
