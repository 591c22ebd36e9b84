import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(40, 3)); X = X - X.mean(axis=0)
U, S, V = np.linalg.svd(X, full_matrices=False)
Z = X @ V[:, :2]
print(Z.var(axis=0), S ** 2 / 40)
