import numpy as np

rng = np.random.default_rng(0)
patterns = np.sign(rng.normal(size=(3, 8)))
W = patterns.T @ patterns / patterns.shape[1]
np.fill_diagonal(W, 0)
state = np.sign(W @ patterns[0])
print(state, np.sign(patterns @ W))
