import numpy as np

rng = np.random.default_rng(0)
X, Y = rng.random((3, 8)), np.array([[0, 1, 0, 1, 1, 0, 1, 0]])
picked = rng.choice(X.shape[0], 2, replace=False)
print(X[:, picked], Y[:, picked])
