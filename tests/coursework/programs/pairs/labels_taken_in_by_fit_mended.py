import numpy as np


class Classifier:
    def __init__(self, rate):
        self.rate = rate

    def fit(self, X, y):
        y = np.asarray(y, dtype=float).reshape(-1, 1)
        self.w, self.b = np.zeros((X.shape[1], 1)), 0.0
        for _ in range(30):
            A = 1 / (1 + np.exp(-(X @ self.w + self.b)))
            dZ = A - y
            self.w = self.w - self.rate * X.T @ dZ / len(X)
            self.b = self.b - self.rate * dZ.mean()
        return self

    def predict(self, X):
        return (X @ self.w[:, :1] + self.b > 0).astype(int).ravel()

    def score(self, X, y):
        return np.mean(self.predict(X) == y)


rng = np.random.default_rng(1)
X = rng.normal(size=(12, 2))
y = (X[:, 0] > X[:, 1]).astype(int)
print("accuracy", Classifier(0.5).fit(X, y).score(X, y))
