import numpy as np

np.random.seed(15)
X, Y = np.random.randn(3, 12), np.random.randint(0, 2, (1, 12))
perm = np.random.permutation(12)
X = X[perm]
Y = Y[:, perm]
print(X.shape, Y.shape)
