import numpy as np
X = np.array([[1.0, 2.0], [0.5, -1.0], [2.0, 0.3], [-1.0, 1.0]])
y = np.array([1.0, 0.0, 1.0, 0.0])
w = np.zeros((2, 1))
for _ in range(20):
    A = 1 / (1 + np.exp(-(X @ w)))
    loss = -np.mean(y * np.log(A) + (1 - y) * np.log(1 - A))
    w = w - 0.5 * X.T @ (A - y[:, None]) / 4
print(loss)
