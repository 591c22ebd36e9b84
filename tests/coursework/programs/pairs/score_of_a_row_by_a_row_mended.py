import numpy as np


def probability(weights, bias, person):
    z = np.dot(weights, person.T) + bias
    return 1 / (1 + np.exp(-z))


weights = np.array([[0.1, -0.4, 0.3, 0.2]])
person = np.array([[1.0, 0.5, 2.0, 0.0]])
print("probability", probability(weights, 0.25, person))
