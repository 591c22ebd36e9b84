import numpy as np

rng = np.random.default_rng(3)
X = rng.normal(size=(2, 6))
Y = (X[0:1] > 0).astype(int)
m = X.shape[1]
order = rng.permutation(np.arange(m))
X_mixed, Y_mixed = X[:, order], Y[:, order]
print(X_mixed.shape, Y_mixed.shape)
