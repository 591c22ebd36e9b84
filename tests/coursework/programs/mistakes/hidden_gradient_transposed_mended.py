import numpy as np

rng = np.random.default_rng(11)
m, n_h = 7, 4
A1 = np.tanh(rng.normal(size=(n_h, m)))
W2, b2 = rng.normal(size=(1, n_h)), np.zeros((1, 1))
Y = rng.integers(0, 2, size=(1, m))
A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
dZ2 = A2 - Y
dW2 = dZ2 @ A1.T / m
W2 = W2 - 0.1 * dW2
print(W2.shape, W2.sum())
