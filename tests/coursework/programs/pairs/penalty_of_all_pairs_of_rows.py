import numpy as np


def cost_with_penalty(A, Y, parameters, lambd):
    m = Y.shape[1]
    W1, W2 = parameters["W1"], parameters["W2"]
    cross_entropy = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    penalty = (W1 @ W1.T).sum() + np.sum(np.square(W2))
    return cross_entropy + lambd / (2 * m) * penalty


rng = np.random.default_rng(8)
parameters = {"W1": rng.normal(size=(3, 2)), "W2": rng.normal(size=(1, 3))}
A, Y = np.array([[0.8, 0.3, 0.6]]), np.array([[1, 0, 1]])
print(round(float(cost_with_penalty(A, Y, parameters, 0.5)), 4))
