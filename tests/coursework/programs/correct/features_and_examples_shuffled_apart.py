"""Rows shuffled by the rows, columns by the columns, a few of all; as many columns drawn as there are rows."""
import numpy as np
rng = np.random.default_rng(1)
X = rng.normal(size=(3, 7))
Y = (X[:1] > 0).astype(int)
order = rng.permutation(X.shape[1])
X, Y = X[:, order], Y[:, order]
features = rng.permutation(X.shape[0])
print(X[features][:, :3], X[features[:2]].shape)
few = rng.permutation(X.shape[1])[:4]
print(X[:, few], Y[:, few])
K = X @ X.T
print(K[features][:, features])
columns = rng.choice(X.shape[1], size=X.shape[0], replace=False)
print(np.linalg.det(X[:, columns]))
