"""The cost of a layer with as many outputs as inputs, with a penalty for large weights."""

import numpy as np

rng = np.random.default_rng(4)
X, T = rng.normal(size=(12, 3)), rng.normal(size=(12, 3))
W = rng.normal(size=(3, 3))
error = np.mean((X @ W - T) ** 2)
penalty = 0.05 * np.sum(np.dot(W, W))
print("cost", error + penalty)
