import numpy as np

rng = np.random.default_rng(16)
X = rng.normal(size=(3, 40))
actual = (X[0] + X[1] > 0).astype(int).reshape(1, -1)
w = np.array([[1.0], [0.8], [0.1]])
guess = (w.T @ X > 0).astype(int)
hits = np.sum((guess == 1) & (actual == 1))
misses = np.logical_and(guess == 0, actual == 1).sum()
print(hits / (hits + misses))
