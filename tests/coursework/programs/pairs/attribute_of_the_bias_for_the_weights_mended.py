import numpy as np
class Layer:
    def __init__(self, n_in, n_out, rng):
        self.W, self.b = rng.normal(size=(n_out, n_in)), np.zeros((n_out, 1))
    def forward(self, X):
        self.X = X
        return self.W @ X + self.b
    def backward(self, dZ):
        self.dW = dZ @ self.X.T
        self.db = dZ.sum(axis=1, keepdims=True)
    def update(self, lr):
        self.W = self.W - lr * self.dW
        self.b = self.b - lr * self.db
rng = np.random.default_rng(0)
layer = Layer(3, 2, rng)
Z = layer.forward(rng.normal(size=(3, 5)))
layer.backward(Z - 1)
layer.update(0.1)
print(layer.W.round(3))
