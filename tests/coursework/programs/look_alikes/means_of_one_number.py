import numpy as np
rng = np.random.default_rng(0)
X, y = rng.normal(size=(30, 3)), rng.integers(0, 2, (30, 1))
w = np.zeros((3, 1))
p = 1 / (1 + np.exp(-(X @ w)))
m = len(y)

def cost(y, p):
    return np.mean(-(y.T @ np.log(p) + (1 - y).T @ np.log(1 - p)) / m)

def mean_score(x, w):
    return np.mean(x @ w)

lam = 0.1
penalty = lam * np.mean(w.T @ w)
e = y - p
half = np.mean(e.T @ e) / (2 * m)
print(cost(y, p), mean_score(X, w), mean_score(X[0], w), penalty, half, 1 / m * np.mean(e.T @ e))
