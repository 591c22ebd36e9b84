import numpy as np

X = np.random.default_rng(2).normal(size=(3, 12))
Y = (X[1:2] > 0).astype(int)
chosen = X[:, Y == 0]
print(chosen.shape)
