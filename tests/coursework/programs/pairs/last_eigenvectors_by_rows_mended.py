import numpy as np

rng = np.random.default_rng(1)
X = rng.normal(size=(50, 4)) @ rng.normal(size=(4, 4))
Xc = X - X.mean(axis=0)
vals, vecs = np.linalg.eigh(np.cov(Xc, rowvar=False))
W = vecs[:, -2:]
print((Xc @ W).var(axis=0))
