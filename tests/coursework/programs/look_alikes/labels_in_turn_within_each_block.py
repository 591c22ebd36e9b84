import numpy as np

rng = np.random.default_rng(2)
half = np.tile([0, 1], 10)
winter = rng.normal(-3.0, 0.5, size=(2, 20)) + half
summer = rng.normal(3.0, 0.5, size=(2, 20)) + half
X = np.hstack((winter, summer))
Y = np.tile([0, 1], 20).reshape(1, -1)
w, b = np.zeros((2, 1)), 0.0
for _ in range(30):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    w = w - 0.1 * X @ (A - Y).T / 40
    b = b - 0.1 * np.mean(A - Y)
print(w.ravel(), b)
