import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(3, 40))
m = X.shape[1]
Xc = X - X.mean(axis=1).reshape(-1, 1)
S = 1 / m * Xc @ Xc.T
vals = np.linalg.eigvalsh(S)
print(vals[-3:])
