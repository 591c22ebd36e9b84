import numpy as np

rng = np.random.default_rng(0)
x = rng.normal(size=(7, 5, 2))
y = rng.integers(0, 2, 5)
m = y.shape[0]
flat = x.reshape(m, -1).T
w = np.zeros((flat.shape[0], 1))
for k in range(5):
    a = 1 / (1 + np.exp(-(w.T @ flat)))
    w -= 0.1 * flat @ (a - y).T / m
print(w.ravel())
