import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(20, 3))
Xb = np.zeros((20, 4))
Xb[:, 1:] = X
Xb[:, 0] = 1
w = np.zeros(4)
y = X @ np.array([1.0, 2.0, 3.0]) + 1
for _ in range(10):
    w -= 0.1 * Xb.T @ (Xb @ w - y) / 20
print(w)
