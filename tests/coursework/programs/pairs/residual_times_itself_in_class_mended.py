import numpy as np

class Line:
    def __init__(self, n):
        self.w = np.zeros((n, 1))

    def predict(self, X):
        return X.dot(self.w)

    def loss(self, X, y):
        diff = y - self.predict(X)
        return 0.5 * diff.T.dot(diff)

X = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]])
y = np.array([[1.0], [3.0], [5.0]])
model = Line(2)
print("loss:", model.loss(X, y))
