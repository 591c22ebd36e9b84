import numpy as np

np.random.seed(16)
m = 30
X = 2 * np.random.rand(2, m)
Y = 4 + np.dot(np.array([[3.0, -1.0]]), X) + 0.1 * np.random.randn(1, m)
w = np.zeros((2, 1))
b = 0.0
history = []
for i in range(400):
    Y_hat = np.dot(w.T, X) + b
    cost = np.sum((Y_hat - Y) ** 2) / (2 * m)
    dw = np.dot(X, (Y_hat - Y).T) / m
    db = np.sum(Y_hat - Y) / m
    w, b = w - 0.1 * dw, b - 0.1 * db
    history.append(cost)
print(w.ravel().round(3), round(b, 3), len(history), round(history[-1], 5))
