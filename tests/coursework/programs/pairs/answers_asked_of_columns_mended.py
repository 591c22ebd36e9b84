import numpy as np

rng = np.random.default_rng(3)
points = rng.normal(size=(8, 2))
w = np.array([[1.0], [-1.0]])
labels = np.where(points[:, 0] > points[:, 1], 1, 0)
guess = (points @ w > 0).astype(int)
hits = np.sum(guess.ravel() == labels)
print(hits / len(labels))
