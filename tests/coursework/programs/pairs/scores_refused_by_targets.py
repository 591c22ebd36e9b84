import numpy as np

class Linear:
    def fit(self, X, t, rate, passes):
        self.w = np.zeros(X.shape[1])
        self.b = 0.0
        for _ in range(passes):
            guess = X * self.w + self.b
            self.w = self.w - rate * np.dot(X.T, guess - t) / len(t)
            self.b = self.b - rate * np.mean(guess - t)
        return self

data = np.array([[0.5, 1.0], [1.5, 0.2], [2.0, 1.1], [0.1, 0.9], [1.0, 1.0]])
model = Linear().fit(data, np.array([1.5, 1.7, 3.2, 0.9, 2.1]), 0.05, 50)
print(model.w.round(3), round(model.b, 3))
