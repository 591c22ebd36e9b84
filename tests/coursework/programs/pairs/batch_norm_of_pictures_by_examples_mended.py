import numpy as np
rng = np.random.default_rng(4)
batch = rng.normal(2.0, 3.0, size=(4, 5, 5, 4))
mu = batch.mean(axis=(0, 1, 2))
var = batch.var(axis=(0, 1, 2))
x_hat = (batch - mu) / np.sqrt(var + 1e-5)
gamma, beta = np.ones(4), np.zeros(4)
out = gamma * x_hat + beta
print(out.mean(axis=(0, 1, 2)).round(4), out.std(axis=(0, 1, 2)).round(3))
