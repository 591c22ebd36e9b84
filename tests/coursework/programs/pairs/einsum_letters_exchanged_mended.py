"""A square hidden layer whose gradient is an einsum."""

import numpy as np

rng = np.random.default_rng(34)
X = rng.normal(size=(3, 40))
Y = (X[0:1] * X[1:2] > 0) * 1.0
W1, b1, W2, b2 = rng.normal(size=(3, 3)), np.zeros((3, 1)), rng.normal(size=(1, 3)), 0.0
for _ in range(20):
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    dZ2 = A2 - Y
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1 = np.einsum("um,fm->uf", dZ1, X) / 40
    W2 = W2 - 0.5 * dZ2 @ A1.T / 40
    W1 = W1 - 0.5 * dW1
print(W1.round(4))
