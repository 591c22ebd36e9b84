import numpy as np

class Perceptron:
    def fit(self, X, Y):
        self.w, self.b = np.zeros((X.shape[0], 1)), 0.0
        for i in range(50):
            A = 1 / (1 + np.exp(-(self.w.T @ X + self.b)))
            self.w = self.w - 0.5 * X @ (A - Y).T / X.shape[1]
            self.b = self.b - 0.5 * np.mean(A - Y)
        return self

    def accuracy(self, X, Y):
        return np.mean((self.w.T @ X + self.b > 0) == Y)

    def predict(self, X):
        return (self.w.T @ X + self.b).round(2)

X = np.array([[1.0, 4.0, 0.5, 3.0, 2.0], [2.0, 6.0, 1.0, 7.0, 1.0]])
Y = np.array([[0, 1, 0, 1, 0]])
p = Perceptron().fit(X, Y)
print(p.accuracy(X, Y))
print(p.predict(np.array([[4.0, -9.5], [3.2, 0.5]])))
