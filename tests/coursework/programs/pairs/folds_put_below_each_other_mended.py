import numpy as np

rng = np.random.default_rng(44)
X_a, X_b = rng.normal(size=(3, 5)), rng.normal(size=(3, 4))
X_b = np.hstack((X_b, rng.normal(size=(3, 1))))
Y_a, Y_b = np.array([[1, 0, 1, 0, 1]]), np.array([[0, 0, 1, 1, 1]])
X, Y = np.hstack((X_a, X_b)), np.hstack((Y_a, Y_b))
w, b = np.zeros((X.shape[0], 1)), 0.0
for _ in range(5):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    w = w - 0.1 * X @ (A - Y).T / X.shape[1]
print(w.round(4))
