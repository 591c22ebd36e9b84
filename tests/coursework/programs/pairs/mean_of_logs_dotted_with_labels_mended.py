import numpy as np
rng = np.random.default_rng(2)
X, Y = rng.normal(size=(3, 20)), (rng.random((1, 20)) > 0.5).astype(int)
w, b = np.zeros((3, 1)), 0.0
for i in range(20):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    cost = np.mean(-((Y * np.log(A)) + ((1 - Y) * np.log(1 - A))))
    w = w - 0.1 * X @ (A - Y).T / 20
    b = b - 0.1 * np.mean(A - Y)
print(cost)
