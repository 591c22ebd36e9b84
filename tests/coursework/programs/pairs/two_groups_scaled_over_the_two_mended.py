import numpy as np

rng = np.random.default_rng(0)
pos, neg = rng.normal(size=(5, 2)), rng.normal(size=(5, 2)) + 3
X = np.vstack([pos, neg])
Xs = (X - X.mean(axis=0)) / X.std(axis=0)
print(Xs)
