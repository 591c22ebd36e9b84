"""Largest numbers of scores along axis 0, where they are wanted."""

import numpy as np

rng = np.random.default_rng(6)
k, n, m = 4, 3, 4
pieces, X = rng.normal(size=(k, n)), rng.normal(size=(n, m))
scores = pieces @ X + rng.normal(size=(k, 1))
top = np.max(scores, 0)
print("maxout:", top.round(2), (rng.normal(size=(1, m)) @ top).round(2))

points = rng.normal(size=(9, n))
hidden = np.maximum(points @ rng.normal(size=(n, 5)) + rng.normal(size=(1, 5)), 0)
pooled = np.max(hidden, 0)
W2, b2 = rng.normal(size=(5, 2)), np.zeros((1, 2))
print("pooled:", pooled @ W2 + b2)

P = rng.random((3, 3))
best = np.max(P, 0)
print(best @ P, P @ best)

similarity = points @ points.T
print(np.mean(np.max(similarity, 0)), np.max(similarity, 0) @ similarity[0])

values, margins = rng.normal(size=6), rng.normal(size=6)
z = rng.normal(size=(6, 6)) @ margins
print(np.sum(values) * np.max(z, 0), np.sum(z / np.max(z, 0)))
