import numpy as np


class Dense:
    def __init__(self, weights, bias):
        self.weights, self.bias = weights, bias

    def forward(self, inputs):
        z = self.weights * inputs + self.bias
        return np.maximum(z, 0)


first = Dense(np.array([[0.4, -0.1], [0.3, 0.8]]), np.array([[0.0], [0.1]]))
second = Dense(np.array([[-0.2, 0.6], [0.9, 0.5]]), np.array([[0.2], [0.0]]))
hidden = first.forward(np.array([[1.5], [-0.5]]))
print(second.forward(hidden))
