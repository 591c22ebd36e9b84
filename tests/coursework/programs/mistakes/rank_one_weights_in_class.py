import numpy as np


class Model:
    def fit(self, X, Y):
        n_x, m = X.shape
        self.w, self.b = np.zeros(n_x), 0.0
        for _ in range(3):
            A = 1 / (1 + np.exp(-(np.dot(self.w.T, X) + self.b)))
            dZ = A - Y
            dw = np.dot(X, dZ.T) / m
            self.w = self.w - 0.1 * dw
            self.b = self.b - 0.1 * np.sum(dZ) / m


rng = np.random.default_rng(19)
model = Model()
model.fit(rng.normal(size=(4, 4)), np.array([[1, 0, 1, 0]]))
print(model.w.shape)
