import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def probability(theta, houses):
    return sigmoid(houses @ theta)


houses = np.array([[1.0, 0.5, 2.0], [1.0, -1.5, 0.3], [1.0, 0.7, -1.0], [1.0, 2.0, 1.1]])
sold = np.array([[1], [0], [0], [1]])
theta = np.zeros((3, 1))
for _ in range(50):
    theta = theta - 0.5 * houses.T @ (probability(theta, houses) - sold) / len(sold)
mine = np.array([[1.0], [0.4], [0.9]])
print(probability(theta, mine).round(3))
