import numpy as np


class Regression:
    def __init__(self, n):
        self.w = np.zeros((n, 1))

    def cost(self, X, y):
        error = X @ self.w - y
        half = error.T @ error / 2
        half += 0.01 * np.sum(self.w**2)
        return np.squeeze(half / len(y))

    def step(self, X, y):
        self.w -= 0.1 * X.T @ (X @ self.w - y) / len(y)


X = np.array([[1.0, 0.5], [1.0, -0.5], [1.0, 2.0]])
y = np.array([[1.0], [0.2], [2.5]])
model = Regression(2)
for k in range(3):
    model.step(X, y)
    print("step %d cost %.4f" % (k, model.cost(X, y)))
