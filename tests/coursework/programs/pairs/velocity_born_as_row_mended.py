"""Momentum whose velocity was made as a row, for weights that are a column."""

import numpy as np


class Momentum:
    def __init__(self, n, rate):
        self.w, self.b, self.rate = np.zeros((n, 1)), 0.0, rate
        self.run, self.run_b = np.zeros((n, 1)), 0.0

    def step(self, dw, db):
        self.run = 0.9 * self.run + 0.1 * dw
        self.run_b = 0.9 * self.run_b + 0.1 * db
        self.w = self.w - self.rate * self.run
        self.b = self.b - self.rate * self.run_b


rng = np.random.default_rng(24)
X = rng.normal(size=(3, 30))
Y = (X[:1] > X[1:2]) * 1.0
model = Momentum(3, 0.5)
for _ in range(30):
    A = 1 / (1 + np.exp(-(model.w.T @ X + model.b)))
    model.step(X @ (A - Y).T / 30, np.mean(A - Y))
print(model.w.ravel().round(5))
