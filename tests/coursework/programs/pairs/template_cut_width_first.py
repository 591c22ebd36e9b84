import numpy as np

rng = np.random.default_rng(0)
images = rng.random((30, 6, 8))
Y = rng.integers(0, 2, (1, 30))
X = images.reshape(30, -1).T
w = np.zeros((48, 1))
for _ in range(5):
    A = 1 / (1 + np.exp(-(w.T @ X)))
    w -= 0.1 * X @ (A - Y).T / 30
template = w.reshape(8, 6)
print(template[:, 0])
