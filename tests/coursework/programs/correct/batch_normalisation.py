import numpy as np

rng = np.random.default_rng(101)
Z = rng.normal(loc=4, scale=3, size=(5, 16))
gamma, beta = np.ones((5, 1)), np.zeros((5, 1))
mu = Z.mean(axis=1, keepdims=True)
var = Z.var(axis=1, keepdims=True)
Z_norm = (Z - mu) / np.sqrt(var + 1e-8)
out = gamma * Z_norm + beta
dout = rng.normal(size=out.shape)
dgamma = np.sum(dout * Z_norm, axis=1, keepdims=True)
dbeta = np.sum(dout, axis=1, keepdims=True)
m = Z.shape[1]
dZ_norm = dout * gamma
dZ = (m * dZ_norm - dZ_norm.sum(axis=1, keepdims=True) - Z_norm * np.sum(dZ_norm * Z_norm, axis=1, keepdims=True)) / (
    m * np.sqrt(var + 1e-8)
)
print(out.mean(axis=1).round(6), dgamma.shape, dbeta.ravel().round(3), dZ.shape)
