import numpy as np

rng = np.random.default_rng(3)
n_x, n_h, m = 4, 4, 30
X = rng.normal(size=(n_x, m))
Y = (X[:1] * X[1:2] > 0).astype(int)


def train(X, Y, turned, rate=0.5):
    W1 = rng.normal(size=(n_x, n_h) if turned else (n_h, n_x))
    b1 = np.zeros((n_h, 1))
    W2 = rng.normal(size=(1, n_h))
    for _ in range(20):
        A1 = np.tanh((W1.T if turned else W1) @ X + b1)
        A2 = 1 / (1 + np.exp(-(W2 @ A1)))
        dZ2 = (A2 - Y) / m
        dZ1 = (W2.T @ dZ2) * (1 - A1 ** 2)
        W2 = W2 - rate * dZ2 @ A1.T
        W1 = W1 - rate * (X @ dZ1.T if turned else dZ1 @ X.T)
        b1 = b1 - rate * dZ1.sum(axis=1, keepdims=True)
    return A2


print(train(X, Y, True).mean(), train(X, Y, False).mean())

U = rng.normal(size=(n_x, n_h))
c = np.zeros((n_h, 1))
v = rng.normal(size=(1, n_h))
for _ in range(20):
    H = np.tanh(U.T @ X + c)
    P = 1 / (1 + np.exp(-(v @ H)))
    d = (v.T @ (P - Y)) * (1 - H * H) / m
    U -= 0.5 * X @ d.T
    c -= 0.5 * d.sum(axis=1, keepdims=True)
print(U.round(3))

code = rng.normal(size=(n_h, n_x))
for _ in range(20):
    Z = code @ X
    back = code.T @ Z
    E = back - X
    code -= 0.001 * (Z @ E.T + (code @ E) @ X.T)
print(code.round(3))
