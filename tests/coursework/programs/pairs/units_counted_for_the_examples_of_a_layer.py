import numpy as np

rng = np.random.default_rng(0)
Z, dA, A_in = rng.normal(size=(5, 7)), rng.random((5, 7)), rng.random((3, 7))
dZ = dA * (Z > 0)
m = Z.shape[0]
dW = dZ @ A_in.T / m
db = np.sum(dZ, axis=1, keepdims=True) / m
print(dW.shape, db)
