"""The gradient of a square hidden layer: each pass adds one number to all of it."""

import numpy as np

rng = np.random.default_rng(1)
W1, W2 = rng.normal(size=(3, 3)), rng.normal(size=3)
dW1 = np.zeros_like(W1)
for x in rng.normal(size=(5, 3)):
    h = np.tanh(W1 @ x)
    d = (W2 @ h - 1.0) * W2 * (1 - h ** 2)
    dW1 += np.outer(d, x)
print(dW1)
