"""A network with two outputs: the losses of both are summed, and divided by m before the examples are."""
import numpy as np
rng = np.random.default_rng(3)
X = rng.normal(size=(4, 7))
Y = (rng.random((2, 7)) > 0.5).astype(float)
W, b = np.zeros((2, 4)), np.zeros((2, 1))
m = X.shape[1]
for epoch in range(3):
    A = 1 / (1 + np.exp(-(W @ X + b)))
    J = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    W = W - 0.1 * (A - Y) @ X.T / m
    b = b - 0.1 * np.sum(A - Y, axis=1, keepdims=True) / m
    print(epoch, J)
