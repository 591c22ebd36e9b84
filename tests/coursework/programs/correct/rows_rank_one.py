import numpy as np


class LogisticRegression:
    def __init__(self, lr=0.1, n_iters=200):
        self.lr = lr
        self.n_iters = n_iters
        self.weights = None
        self.bias = None

    def fit(self, X, y):
        n_samples, n_features = X.shape
        self.weights = np.zeros(n_features)
        self.bias = 0
        for _ in range(self.n_iters):
            linear = np.dot(X, self.weights) + self.bias
            y_predicted = self._sigmoid(linear)
            dw = (1 / n_samples) * np.dot(X.T, (y_predicted - y))
            db = (1 / n_samples) * np.sum(y_predicted - y)
            self.weights -= self.lr * dw
            self.bias -= self.lr * db

    def predict(self, X):
        y_predicted = self._sigmoid(np.dot(X, self.weights) + self.bias)
        return np.array([1 if i > 0.5 else 0 for i in y_predicted])

    def _sigmoid(self, x):
        return 1 / (1 + np.exp(-x))


np.random.seed(0)
X = np.random.randn(60, 4)
y = (X[:, 0] - X[:, 2] > 0).astype(int)
regressor = LogisticRegression()
regressor.fit(X, y)
print(regressor.weights.round(4), round(regressor.bias, 4), np.sum(regressor.predict(X) == y) / len(y))
