import numpy as np

rng = np.random.default_rng(4)


class Dense:
    def __init__(self, inputs, units):
        self.W = rng.standard_normal((inputs, units)) * 0.1
        self.b = np.zeros((1, units))

    def forward(self, batch):
        self.batch = batch
        return batch @ self.W + self.b

    def backward(self, error):
        self.grad_W = self.batch.T @ error / len(error)
        self.grad_b = np.sum(error, axis=0, keepdims=True) / len(error)
        return error @ self.W.T

    def step(self, rate):
        self.W -= rate * self.grad_W
        self.b -= rate * self.grad_b


batch = rng.standard_normal((12, 4))
wanted = rng.standard_normal((12, 3))
layer = Dense(4, 3)
for _ in range(20):
    layer.backward(layer.forward(batch) - wanted)
    layer.step(0.1)
print(layer.b.round(6))
