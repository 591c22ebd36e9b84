"""Arrays of pieces with an axis of 1: distances of all pairs, masks over sequences, pieces that meet their like."""

import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(6, 2))
points = np.array([X[i : i + 1] for i in range(6)])
squares = ((points - X) ** 2).sum(axis=2)
print(squares.argsort(axis=1)[:, 1], np.mean(np.sqrt(squares)))
print(np.mean(np.sqrt(np.sum((points - X) ** 2, axis=2))))

columns = np.array([X[:, [j]] for j in range(2)])
print((columns - columns.transpose(0, 2, 1)).shape)

mask = np.array([[[1.0], [0.0]]] * 6)
print((points * mask).sum())

scores = np.array([np.array([[0.3]]), np.array([[0.1]]), np.array([[0.8]])])
print(np.mean((scores.reshape(3, 1) - np.ones((3, 1))) ** 2), np.mean((scores - np.ones((3, 1, 1))) ** 2))
