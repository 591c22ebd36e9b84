import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(40, 3)); y = X @ np.array([1.0, 2, 3])
theta = np.zeros(3)
m, n = X.shape
for epoch in range(3):
    for i in range(m):
        e = X[i] @ theta - y[i]
        theta -= 0.01 * e * X[i]
    r = X @ theta - y
    theta -= 0.1 * X.T @ r / m
    mse = np.sum(r ** 2) / (m - n)
    reg = np.sum(theta ** 2) / n
    print(mse, reg, np.sum(r ** 2) / m, r @ r / (2 * m))
Y = X @ rng.normal(size=(3, 2))
W = np.zeros((3, 2))
for _ in range(5):
    E = X @ W - Y
    W -= 0.1 * X.T @ E / m
    print(np.sum(E ** 2) / E.size, np.sum(E ** 2) / m, np.sum(E ** 2, axis=1) / Y.shape[1], E.sum(axis=1) / E.shape[1])
U, V = rng.normal(size=(8, 2)), rng.normal(size=(5, 2))
R = rng.normal(size=(8, 5))
for _ in range(5):
    err = U @ V.T - R
    U, V = U - 0.1 * err @ V / R.shape[1], V - 0.1 * err.T @ U / R.shape[0]
print(np.sum(err ** 2) / R.size)
