"""Batches of examples in random order, of as many positions as there are features."""
import numpy as np
def minibatches(X, Y, size, seed):
    rng = np.random.default_rng(seed)
    m = X.shape[0]
    order = rng.permutation(m)
    for k in range(0, m, size):
        yield X[:, order[k:k + size]], Y[:, order[k:k + size]]
rng = np.random.default_rng(1)
X = rng.normal(size=(4, 20))
Y = (X[:1] > 0).astype(int)
for xb, yb in minibatches(X, Y, 2, 0):
    print(xb.shape, yb.shape)
