import numpy as np


class Logistic:
    def __init__(self, rate, size):
        self.rate, self.size = rate, size

    def batches(self, X, Y):
        for first in range(0, X.shape[1], self.size):
            x = X[first : first + self.size]
            y = Y[:, first : first + self.size]
            yield x, y

    def fit(self, X, Y):
        self.w, self.b = np.zeros((X.shape[0], 1)), 0.0
        for number, (x, y) in enumerate(self.batches(X, Y)):
            A = 1 / (1 + np.exp(-(self.w.T @ x + self.b)))
            self.w = self.w - self.rate * x @ (A - y).T / y.shape[1]
            self.b = self.b - self.rate * np.mean(A - y)
        return number


rng = np.random.default_rng(6)
X = rng.standard_normal((8, 40))
Y = (X[:1] > 0).astype(int)
model = Logistic(0.2, 8)
print(model.fit(X, Y), model.w.ravel().round(6))
