import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


rng = np.random.default_rng(5)
X = rng.normal(size=(50, 3))
y = (X @ np.array([[2.0], [-1.0], [0.0]]) > 0.2).astype(float)
m, n = X.shape
w = np.zeros((n, 1))
b = 0.0
for i in range(100):
    y_hat = sigmoid(X @ w + b)
    error = y_hat - y
    dw = X.T @ error / m
    db = error.sum() / m
    w -= 0.5 * dw
    b -= 0.5 * db
loss = -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
print(w.ravel().round(4), round(b, 4), round(loss, 5), np.mean((y_hat > 0.5) == y))
