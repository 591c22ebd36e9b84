import numpy as np

rng = np.random.RandomState(1)
X, Y = rng.randn(3, 6), np.array([[1, 0, 1, 1, 0, 0]])
w = np.zeros((3, 1))
history = np.zeros(5)
for i in range(5):
    A = 1 / (1 + np.exp(-(w.T @ X)))
    cost = -(Y @ np.log(A).T + (1 - Y) @ np.log(1 - A).T) / 6
    history[i] = cost
    w = w - 0.2 * X @ (A - Y).T / 6
print(history)
