import numpy as np

class Model:
    def __init__(self):
        self.W = np.array([[0.2, -0.4, 0.1], [1.0, 0.3, 0.7]])
        self.b = np.array([0.1, 0.0, -0.1])

    def predict(self, x):
        z = np.dot(x, self.W) + self.b
        e = np.exp(z - np.max(z, axis=-1, keepdims=True))
        return e / np.sum(e, axis=-1, keepdims=True)

    def loss(self, x, t):
        y = self.predict(x)
        n = y.shape[0]
        return -(t * np.log(y + 1e-8)).sum() / n

X = np.array([[0.5, 1.0], [1.5, -0.3]])
T = np.array([[0, 1, 0], [1, 0, 0]])
print(Model().loss(X[0], T[:1]))
