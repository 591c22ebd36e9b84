import numpy as np

X = np.array([[0.5, -1.0, 2.0, 0.3], [1.0, 0.2, -0.7, -1.1]])
Y = np.array([[1, 0, 1, 0]])
w, b, before = np.zeros((2, 1)), 0.0, 10.0
for step in range(50):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    loss = -(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / X.shape[1]
    if before - loss < 0.001:
        break
    before = loss
    w = w - 0.3 * X @ (A - Y).T / X.shape[1]
    b = b - 0.3 * np.sum(A - Y) / X.shape[1]
print(step, w.round(4))
