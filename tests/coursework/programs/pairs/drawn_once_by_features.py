"""All examples drawn once, but counted by the features."""
import numpy as np
rng = np.random.default_rng(1)
X = rng.normal(size=(4, 20))
Y = (X[:1] > 0).astype(int)
order = rng.choice(X.shape[0], size=X.shape[0], replace=False)
X, Y = X[:, order], Y[:, order]
print(X.shape, Y.shape)
