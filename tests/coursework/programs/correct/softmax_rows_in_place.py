import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(12, 4)); y = rng.integers(0, 3, 12)
Y = np.zeros((12, 3)); Y[np.arange(12), y] = 1
W = np.zeros((4, 3)); b = np.zeros(3)
for i in range(4):
    s = X @ W + b
    e = np.exp(s - s.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    W -= 0.1 * X.T @ (p - Y) / 12
    b -= 0.1 * (p - Y).mean(axis=0)
print(np.mean(p.argmax(axis=1) == y))
