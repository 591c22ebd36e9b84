"""As many hidden units as inputs, one example: the gradient of the last weights is a number times h, without a product."""

import numpy as np

rng = np.random.default_rng(15)
x, target = rng.normal(size=3), 0.0
W, c = rng.normal(size=(3, 3)), np.zeros(3)
v = rng.normal(size=3)
for step in range(20):
    h = np.tanh(np.dot(W, x) + c)
    y = 1 / (1 + np.exp(-np.dot(v, h)))
    back = (y - target) * v * (1 - h**2)
    v = v - 0.5 * (y - target) * h
    W = W - 0.5 * np.outer(back, x)
    c = c - 0.5 * back
print(y)
