import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(30, 5)); y = rng.normal(size=30)
n, d = X.shape
boot = rng.integers(0, n, size=n)
feats = rng.choice(d, size=2, replace=False)
print(X[boot][:, feats].shape, y[boot].mean(), X[boot][:, rng.integers(d)].mean())
oob = np.setdiff1d(np.arange(n), boot)
print(X[oob].shape)
pos = rng.integers(0, d, size=n)
print(X[np.arange(n), pos].mean())
tokens = rng.integers(0, 50, size=(4, 7))
E = rng.normal(size=(50, 3))
print(E[tokens].shape, E[tokens].mean(axis=1).shape, E[tokens].reshape(4, -1).shape)
k = rng.integers(3, 6)
print(np.sort(X, axis=0)[:k].shape)
