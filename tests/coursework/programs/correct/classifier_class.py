import numpy as np


class LogisticRegression:
    """Columns are examples."""

    def __init__(self, learning_rate=0.1, num_iterations=100):
        self.learning_rate = learning_rate
        self.num_iterations = num_iterations
        self.w = None
        self.b = 0.0
        self.costs = []

    @staticmethod
    def sigmoid(z):
        return 1 / (1 + np.exp(-z))

    def forward(self, X):
        return self.sigmoid(np.dot(self.w.T, X) + self.b)

    def fit(self, X, Y):
        n_x, m = X.shape
        self.w = np.zeros((n_x, 1))
        for i in range(self.num_iterations):
            A = self.forward(X)
            cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
            self.costs.append(cost)
            dZ = A - Y
            dw = np.dot(X, dZ.T) / m
            db = np.sum(dZ) / m
            self.w -= self.learning_rate * dw
            self.b -= self.learning_rate * db
        return self

    def predict(self, X):
        return (self.forward(X) >= 0.5).astype(int)

    def score(self, X, Y):
        return np.mean(self.predict(X) == Y)


np.random.seed(7)
X_train = np.random.randn(3, 40)
Y_train = (X_train[0, :] + X_train[1, :] > 0).astype(int).reshape(1, -1)
X_test = np.random.randn(3, 11)
Y_test = (X_test[0, :] + X_test[1, :] > 0).astype(int).reshape(1, -1)
clf = LogisticRegression(learning_rate=0.5).fit(X_train, Y_train)
print(clf.w.round(4).ravel(), round(clf.costs[-1], 5), clf.score(X_train, Y_train), clf.score(X_test, Y_test))
