import numpy as np


class Perceptron:
    def __init__(self, inputs, targets):
        self.inputs, self.targets = inputs, targets
        self.weights = np.full((inputs.shape[1], 1), 0.1)

    def train(self, steps):
        for _ in range(steps):
            output = 1 / (1 + np.exp(-self.inputs @ self.weights))
            error = self.targets - output
            self.weights = self.weights + 0.5 * self.inputs.T @ (error * output * (1 - output))


inputs = np.array([[0.0, 1.0], [1.0, 0.5], [1.0, 1.5], [0.2, 0.1], [0.9, 0.4]])
targets = np.array([0, 1, 1, 0, 1])
model = Perceptron(inputs, targets)
model.train(20)
print(model.weights.round(4))
