import numpy as np

rng = np.random.default_rng(10)
X = rng.normal(size=(2, 4))
W1 = rng.normal(size=(4, 2))
b1 = np.zeros(4)
A1 = np.tanh(W1 @ X + b1)
dZ1 = A1 * (1 - A1**2)
db1 = dZ1.sum(axis=1, keepdims=True) / 4
b1 = b1 - 0.5 * db1
print(b1.shape, (W1 @ X + b1).sum())
