import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(60, 3))
y = rng.integers(0, 3, 60)
X[y == 1] += 2
W = np.zeros((3, 3))
for c in range(3):
    t = (y == c).astype(int)
    w = np.zeros(3)
    for _ in range(100):
        p = 1 / (1 + np.exp(-X @ w))
        w -= 0.1 * X.T @ (p - t) / len(X)
    W[c] = w
print(np.mean(np.argmax(X @ W, axis=1) == y))
