import numpy as np


def flatten(images):
    return images.reshape(images.shape[0], -1).T


def scale(columns):
    return columns / 255.0


def initial_parameters(count):
    weights = np.zeros((count, 1))
    bias = 0.0
    return weights, bias


def activations(weights, bias, data):
    scores = np.dot(weights.T, data) + bias
    return 1 / (1 + np.exp(-scores))


def gradients(predicted, data, targets):
    count = targets.shape[1]
    delta = predicted - targets
    weight_gradient = np.dot(data, delta.T) / count
    bias_gradient = np.sum(delta) / count
    return weight_gradient, bias_gradient


rng = np.random.default_rng(53)
pictures = rng.integers(0, 256, size=(16, 3, 3, 3))
targets = rng.integers(0, 2, size=(1, 16))
data = scale(flatten(pictures))
weights, bias = initial_parameters(data.shape[0])
for _ in range(30):
    predicted = activations(weights, bias, data)
    weight_gradient, bias_gradient = gradients(predicted, data, targets)
    weights = weights - 0.05 * weight_gradient
    bias = bias - 0.05 * bias_gradient
print(weights.shape, round(bias, 5), predicted.round(3))
