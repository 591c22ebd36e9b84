import numpy as np


class LogisticRegression:
    def __init__(self, X):
        self.weights = np.zeros(X.shape[0])
        self.bias = 0.0

    def predict(self, X):
        return X @ self.weights + self.bias > 0


rng = np.random.default_rng(20)
X = rng.normal(size=(30, 4))
print(LogisticRegression(X).predict(X).sum())
