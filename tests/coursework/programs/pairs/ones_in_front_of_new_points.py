import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(20, 2))
y = X @ np.array([2.0, -1.0]) + 3
A = np.hstack([X, np.ones((20, 1))])
w = np.zeros(3)
for _ in range(100):
    w = w - 0.1 * A.T @ (A @ w - y) / 20
new = np.array([[1.0, 2.0], [0.0, 1.0]])
print(np.hstack([np.ones((2, 1)), new]) @ w)
