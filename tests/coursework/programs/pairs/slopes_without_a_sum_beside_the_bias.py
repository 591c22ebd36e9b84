import numpy as np


class Perceptron:
    def __init__(self, features):
        self.w = np.zeros(1 + features)

    def net_input(self, x):
        return x * self.w[1:] + self.w[0]

    def predict(self, x):
        return np.where(self.net_input(x) >= 0, 1, -1)

    def fit(self, X, y, rate=0.1):
        for x, target in zip(X, y, strict=True):
            change = rate * (target - self.predict(x))
            self.w[1:] += change * x
            self.w[0] += np.sum(change)
        return self


rng = np.random.default_rng(14)
X = rng.normal(size=(30, 2))
y = np.where(X[:, 0] - X[:, 1] > 0, 1, -1)
print(Perceptron(2).fit(X, y).w.round(2))
