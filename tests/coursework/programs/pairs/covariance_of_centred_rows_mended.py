import numpy as np

rng = np.random.default_rng(1)
X = rng.normal(size=(20, 3))
Xc = X - X.mean(axis=0)
S = np.cov(Xc.T)
vals, vecs = np.linalg.eigh(S)
print(vals[-3:].round(3))
