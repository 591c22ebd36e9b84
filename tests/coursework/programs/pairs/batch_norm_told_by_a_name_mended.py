import numpy as np

rng = np.random.default_rng(2)
Z1 = rng.normal(size=(4, 6)) @ rng.normal(size=(6, 9))
g, s = np.ones((4, 1)), np.zeros((4, 1))
mu, v = np.mean(Z1, axis=1, keepdims=True), np.var(Z1, axis=1, keepdims=True)
Zhat = (Z1 - mu) / np.sqrt(v + 1e-8)
Z1_bn = g * Zhat + s
print(np.maximum(Z1_bn, 0).shape)
