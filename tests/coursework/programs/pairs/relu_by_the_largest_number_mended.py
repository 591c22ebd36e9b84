import numpy as np


def hidden(weights, bias, inputs):
    scores = np.dot(weights, inputs) + bias
    return np.maximum(0.0, scores)


weights = np.array([[0.4, -0.6, 1.0], [-0.2, 0.8, 0.5]])
bias = np.array([[0.1], [-0.3]])
inputs = np.array([[1.0, -2.0, 0.5, 3.0], [0.0, 1.5, -1.0, 2.0], [2.0, 0.5, 1.0, -1.5]])
print(hidden(weights, bias, inputs))
