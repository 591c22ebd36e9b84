import numpy as np

rng = np.random.default_rng(1)
W1, W2 = rng.normal(size=(3, 2)), rng.normal(size=(1, 3))
X, Y = rng.normal(size=(2, 6)), rng.normal(size=(1, 6))
A1 = np.tanh(W1 @ X)
dA2 = W2 @ A1 - Y
dW2 = dA2 @ A1.T / 6
dZ1 = (W2.T @ dA2) * (1 - A1 ** 2)
print("dZ1", dZ1)
