"""Three outputs, three examples: the logarithms are multiplied with the labels as matrices."""
import numpy as np
rng = np.random.default_rng(4)
X = rng.normal(size=(2, 3))
Y = np.array([[1, 0, 1], [0, 0, 1], [1, 1, 0]])
W, b = rng.normal(size=(3, 2)), np.zeros((3, 1))
A = 1 / (1 + np.exp(-(W @ X + b)))
cost = -np.sum(np.dot(Y, np.log(A)) + (1 - Y) * np.log(1 - A)) / 3
dW = np.dot(A - Y, X.T) / 3
print(cost, dW)
