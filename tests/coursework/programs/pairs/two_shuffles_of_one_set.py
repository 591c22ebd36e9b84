import numpy as np

rng = np.random.default_rng(2)
X = rng.normal(size=(24, 3))
y = (X.sum(axis=1) > 0).astype(float)
rng.shuffle(X)
w = np.zeros(3)
for turn in range(50):
    a = 1 / (1 + np.exp(-X @ w))
    w -= 0.5 * X.T @ (a - y) / len(X)
print(np.mean((a > 0.5) == y))
