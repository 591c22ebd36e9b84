import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(4, 30)); Y = (X[0:1] > 0).astype(int)
w = np.zeros((4, 1)); m = X.shape[1]
lam = 0.1
for i in range(5):
    A = 1 / (1 + np.exp(-w.T @ X))
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m + lam / (2 * m) * np.sum(w ** 2)
    cost2 = np.squeeze(-(np.dot(Y, np.log(A).T) + np.dot(1 - Y, np.log(1 - A).T)) / m) + lam * np.sum(np.square(w)) / (2 * m)
    dZ = (A - Y) / m
    dw = np.dot(X, dZ.T) + lam / m * w
    w = w - 0.1 * dw
print(cost, cost2)
