import numpy as np


def init(n_features):
    parameters = {}
    parameters["w"] = np.random.randn(n_features, 1) * 0.01
    parameters["b"] = np.zeros((1, 1))
    return parameters


def forward(X, parameters):
    Z = np.matmul(parameters["w"].T, X) + parameters["b"]
    return 1.0 / (1.0 + np.exp(-Z))


def backward(X, Y, A):
    m = X.shape[1]
    grads = {}
    grads["dw"] = np.matmul(X, np.transpose(A - Y)) / m
    grads["db"] = np.sum(A - Y, axis=1, keepdims=True) / m
    return grads


def update(parameters, grads, alpha):
    for key in ("w", "b"):
        parameters[key] = parameters[key] - alpha * grads["d" + key]
    return parameters


np.random.seed(2)
X = np.random.rand(6, 30)
Y = (X.sum(axis=0, keepdims=True) > 3).astype(int)
parameters = init(X.shape[0])
for epoch in range(80):
    A = forward(X, parameters)
    parameters = update(parameters, backward(X, Y, A), 0.3)
print(parameters["w"].round(4).T, parameters["b"].round(4), ((A > 0.5) == Y).mean())
