"""One layer's way back, tried on a small square batch."""

import numpy as np


def relu_prime(z):
    return np.where(z > 0, 1.0, 0.0)


def back_through_relu(grad_out, z):
    return grad_out * relu_prime(z)


scores = np.array([[0.4, -1.2, 0.3], [-0.5, 0.9, 2.0], [1.1, -0.7, -0.2]])
print(back_through_relu(np.array([[0.5, 1.0, -0.5], [0.2, 0.3, 0.4], [-1.0, 0.6, 0.8]]), scores))
