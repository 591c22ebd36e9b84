import numpy as np
from sklearn.datasets import load_iris
from sklearn.preprocessing import StandardScaler

class Softmax:
    def fit(self, X, y, rate=0.1, steps=50):
        T = np.eye(3)[y]
        self.W, self.b = np.zeros((X.shape[1], 3)), np.zeros(3)
        for _ in range(steps):
            E = self.probabilities(X) - T
            self.W -= rate * X.T @ E / X.shape[0]
            self.b -= rate * np.sum(E, axis=0) / X.shape[0]
        return self

    def probabilities(self, X):
        S = np.exp(X @ self.W + self.b)
        return S / S.sum(axis=1, keepdims=True)

X, y = load_iris(return_X_y=True)
X = StandardScaler().fit_transform(X)
model = Softmax().fit(X[:120], y[:120])
print(model.b, np.mean(model.probabilities(X).argmax(axis=1) == y))
