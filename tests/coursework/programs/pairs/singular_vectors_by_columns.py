import numpy as np

rng = np.random.default_rng(1)
X = rng.normal(size=(50, 4))
Xc = X - X.mean(axis=0)
U, S, Vt = np.linalg.svd(Xc, full_matrices=False)
W = Vt[:, :2]
print((Xc @ W).shape, np.var(Xc @ W, axis=0))
