import numpy as np

class Linear:
    def __init__(self):
        self.w = None
        self.b = 0

    def fit(self, X, y):
        self.w = np.zeros(X.shape[1])
        for _ in range(200):
            pred = np.dot(X, self.w) + self.b
            err = pred - y
            self.w -= 0.1 * np.dot(X.T, err) / len(X)
            self.b -= 0.1 * err.mean()

rng = np.random.default_rng(1)
X = rng.normal(size=(30, 2))
y = X @ np.array([1., 2.]) + 3
model = Linear()
model.fit(X, y)
print(model.w, model.b)
