"""One example at a time: the weights of two units."""

import numpy as np

x, target = np.array([0.4, -0.3]), np.array([1.0, 0.0])
weights, bias = np.array([[0.1, 0.2], [0.3, -0.4]]), np.zeros(2)
for _ in range(30):
    out = 1 / (1 + np.exp(-(weights.dot(x) + bias)))
    error = (out - target) * out * (1 - out)
    slope = np.outer(error, x)
    weights -= 0.5 * slope
    bias -= 0.5 * error
print(weights.round(5), bias.round(5))
