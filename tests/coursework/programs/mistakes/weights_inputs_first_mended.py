import numpy as np


def initialize(n_x, n_h, n_y):
    W1 = np.random.randn(n_h, n_x) * 0.01
    b1 = np.zeros((n_h, 1))
    W2 = np.random.randn(n_y, n_h) * 0.01
    return {"W1": W1, "b1": b1, "W2": W2, "b2": np.zeros((n_y, 1))}


np.random.seed(13)
X = np.random.randn(3, 10)
parameters = initialize(X.shape[0], 5, 1)
A1 = np.tanh(np.dot(parameters["W1"], X) + parameters["b1"])
print((np.dot(parameters["W2"], A1) + parameters["b2"]).shape)
