"""Layers in a dictionary, made by a loop."""

import numpy as np

rng = np.random.default_rng(0)


def start(dims):
    params = {}
    for l in range(1, len(dims)):
        params["W" + str(l)] = rng.normal(size=(dims[l], dims[l - 1]))
        params["b" + str(l)] = np.zeros((dims[l], 1))
    return params


def forward(X, params):
    A = X
    for l in range(1, len(params) // 2 + 1):
        A = np.tanh(np.dot(params["W" + str(l)], A) + params["b" + str(l)])
    return A


print(forward(np.ones((4, 6)), start([4, 3, 2])).shape)
