import numpy as np

rng = np.random.default_rng(25)
n_h, m = 3, 3
dZ1 = rng.normal(size=(n_h, m))
X = rng.normal(size=(2, m))
W1, b1 = rng.normal(size=(n_h, 2)), np.zeros((n_h, 1))
dW1 = dZ1 @ X.T / m
db1 = np.sum(dZ1, axis=0, keepdims=True) / m
W1 = W1 - 0.1 * dW1
b1 = b1 - 0.1 * db1
print(W1.shape, b1.shape)
