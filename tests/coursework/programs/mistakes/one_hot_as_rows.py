import numpy as np

rng = np.random.default_rng(34)
labels = np.array([0, 2, 1, 2, 0])
Y = np.eye(3)[labels]
X, W = rng.normal(size=(4, 5)), rng.normal(size=(3, 4))
Z = W @ X
A = np.exp(Z) / np.exp(Z).sum(axis=0, keepdims=True)
dZ = A - Y
print(dZ.shape)
