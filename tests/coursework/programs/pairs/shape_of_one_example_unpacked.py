import numpy as np


class Scores:
    def __init__(self, w):
        self.w = w

    def of(self, X):
        m, n = X.shape
        return (X @ self.w).reshape(m, 1)


model = Scores(np.array([0.5, -0.25, 1.0]))
train = np.array([[1.0, 2.0, 0.5], [0.0, 1.0, 1.5], [2.0, 2.0, 0.0], [1.0, 1.0, 1.0]])
print(model.of(train))
print(model.of(train[2]))
