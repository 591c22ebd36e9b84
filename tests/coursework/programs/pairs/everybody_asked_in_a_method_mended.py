import numpy as np


class LogReg:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def predict(self, X):
        out = np.zeros((X.shape[0], 1))
        p = 1 / (1 + np.exp(-(X @ self.w + self.b)))
        for row in range(X.shape[0]):
            out[row, 0] = 1 if p[row, 0] > 0.5 else 0
        return out


X = np.array([[0.4, 1.0], [2.0, -1.0], [-3.0, 0.2]])
print(LogReg(np.array([[1.0], [-0.5]]), 0.1).predict(X).ravel())
