import numpy as np

rng = np.random.default_rng(10)
X = rng.normal(size=(3, 20))
Y = (X[0:1] > 0).astype(int)
order = rng.permutation(X.shape[1])
X_mixed = X[:, order]
Y_mixed = Y[:, order]
print(X_mixed.shape, np.sum((X_mixed[0:1] > 0) == Y_mixed))
