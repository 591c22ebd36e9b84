import numpy as np

class Neuron:
    def __init__(self, weights, bias):
        self.weights = weights
        self.bias = bias

    def feedforward(self, inputs):
        total = np.dot(self.weights, inputs) + self.bias
        return 1 / (1 + np.exp(-total))

n = Neuron(np.array([0.0, 1.0]), 4)
print(n.feedforward(np.array([2.0, 3.0])))
