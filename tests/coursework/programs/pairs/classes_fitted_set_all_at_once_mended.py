import numpy as np

rng = np.random.default_rng(2)
y, X = rng.integers(0, 4, 50), rng.normal(size=(3, 50))
W = np.zeros((3, 4))
for k in range(4):
    w = np.zeros((3, 1))
    target = (y == k).reshape(1, -1)
    for _ in range(30):
        error = 1 / (1 + np.exp(-w.T @ X)) - target
        w -= 0.1 * X @ error.T / 50
    W[:, [k]] = w
print(np.mean(np.argmax(W.T @ X, axis=0) == y))
