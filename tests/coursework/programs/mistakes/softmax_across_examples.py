import numpy as np

rng = np.random.default_rng(6)
Z = rng.normal(size=(3, 8))
labels = rng.integers(0, 3, size=8)
Y = np.eye(3)[labels].T
T = np.exp(Z)
A = T / np.sum(T, axis=1, keepdims=True)
cost = -np.sum(Y * np.log(A)) / 8
dZ = A - Y
print(round(cost, 5), dZ.shape)
