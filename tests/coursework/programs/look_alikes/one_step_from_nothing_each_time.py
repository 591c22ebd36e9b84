import numpy as np
rng = np.random.default_rng(1)

def step(w, X, y, rate):
    b = 0.0
    p = 1 / (1 + np.exp(-(X @ w + b)))
    dw = X.T @ (p - y) / len(y)
    db = np.mean(p - y)
    w = w - rate * dw
    return w

X, y = rng.normal(size=(20, 3)), rng.integers(0, 2, 20)
for rate in (0.1, 0.5, 1.0):
    print(rate, step(np.zeros(3), X, y, rate))
