"""A hidden layer with as many units as there are features, one row an example."""

import numpy as np

rng = np.random.default_rng(17)
data = rng.normal(size=(50, 4))
right = (data[:, :1] * data[:, 1:2] > 0).astype(float)
first, first_bias = rng.normal(size=(4, 4)), np.zeros((1, 4))
last, last_bias = rng.normal(size=(4, 1)), np.zeros((1, 1))
for _ in range(200):
    hidden = np.tanh(data @ first + first_bias)
    out = 1 / (1 + np.exp(-(hidden @ last + last_bias)))
    error = (out - right) / len(data)
    back = error @ last.T * (1 - hidden * hidden)
    first_slope = np.dot(back.T, data)
    last = last - 0.8 * hidden.T @ error
    last_bias = last_bias - 0.8 * error.sum(axis=0, keepdims=True)
    first = first - 0.8 * first_slope
    first_bias = first_bias - 0.8 * back.sum(axis=0, keepdims=True)
print("hits", np.mean((out > 0.5) == right))
