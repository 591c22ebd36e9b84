import numpy as np


class Logistic:
    def __init__(self, n):
        self.theta = np.zeros(n)

    def fit(self, X, y, rate=0.2, steps=40):
        for _ in range(steps):
            residual = 1 / (1 + np.exp(-(X @ self.theta))) - y
            slope = (X.T @ residual) / X.shape[0]
            self.theta -= rate * slope
        return self


rng = np.random.default_rng(2)
X = rng.normal(size=(25, 4))
y = (X[:, 0] > X[:, 2]).astype(float)
print(Logistic(4).fit(X, y).theta.round(3))
