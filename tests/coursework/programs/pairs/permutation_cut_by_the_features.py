import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(30, 5)); y = (X[:, 0] > 0).astype(int)
order = rng.permutation(len(X))
cut = int(0.8 * X.shape[1])
train, test = order[:cut], order[cut:]
print(X[train].shape, y[train].mean(), X[test].shape, y[test].mean())
