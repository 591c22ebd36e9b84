import numpy as np


def initialize_velocity(parameters):
    v = {}
    for name, value in parameters.items():
        v["d" + name] = np.zeros(value.shape)
    return v


def step(parameters, grads, v, beta, learning_rate):
    for name in parameters:
        v["d" + name] = beta * v["d" + name] + (1 - beta) * grads["d" + name]
        parameters[name] = parameters[name] - learning_rate * v["d" + name]
    return parameters, v


np.random.seed(6)
X = np.random.randn(2, 30)
Y = (X[0, :] > X[1, :]).reshape(1, 30)
parameters = {"W": np.zeros((1, 2)), "b": np.zeros((1, 1))}
v = initialize_velocity(parameters)
for i in range(100):
    A = 1 / (1 + np.exp(-(np.dot(parameters["W"], X) + parameters["b"])))
    dZ = A - Y
    grads = {"dW": np.dot(dZ, X.T) / X.shape[1], "db": np.sum(dZ, axis=1, keepdims=True) / X.shape[1]}
    parameters, v = step(parameters, grads, v, 0.9, 0.5)
print(parameters["W"].round(4), parameters["b"].round(4), np.mean((A > 0.5) == Y))
