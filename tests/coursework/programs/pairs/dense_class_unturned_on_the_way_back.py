import numpy as np

class Dense:
    def __init__(self, n_in, n_out):
        rng = np.random.default_rng(5)
        self.W, self.b = rng.normal(size=(n_out, n_in)), np.zeros((n_out, 1))
    def forward(self, A_prev):
        self.A_prev = A_prev
        return np.dot(self.W, A_prev) + self.b
    def backward(self, dZ):
        self.dW = np.dot(dZ, self.A_prev.T) / dZ.shape[1]
        self.db = dZ.mean(axis=1, keepdims=True)
        return np.dot(self.W, dZ)

rng = np.random.default_rng(6)
d = Dense(3, 3)
out = d.forward(rng.normal(size=(3, 5)))
print(d.backward(out ** 2).round(3))
