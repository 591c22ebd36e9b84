import numpy as np

rng = np.random.default_rng(13)
X = rng.normal(size=(3, 20))
powers = np.stack((X, X**2))
print("moments", powers.mean(axis=-1).round(3))

each = rng.normal(size=(2, 1, 3))
A = 1 / (1 + np.exp(-(each @ powers)))
print("a model for each power", A.shape)

w = rng.normal(size=(6, 1))
B = 1 / (1 + np.exp(-(w.T @ powers.reshape(6, -1))))
C = 1 / (1 + np.exp(-np.einsum("kn,knm->m", each[:, 0], powers)))
print("one model for all of them", B.shape, C.shape)
