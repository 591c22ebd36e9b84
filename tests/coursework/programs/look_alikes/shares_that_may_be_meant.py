"""Shares along an axis that the product, the bias or the rows agree with: mixtures, masks, transitions, attention in columns."""

import numpy as np

rng = np.random.default_rng(2)
points, centres = rng.normal(size=(8, 2)), rng.normal(size=(3, 2))
log_weight = np.log(np.array([0.2, 0.3, 0.5]))
logs = points @ centres.T - 0.5 * np.sum(centres**2, axis=1) + log_weight
shares = np.exp(logs) / np.exp(logs).sum(axis=1, keepdims=True)
means = shares.T @ points / shares.sum(axis=0)[:, None]
print(means)

words = rng.normal(size=(3, 5))
mask = np.array([[0.0], [0.0], [-1e9], [0.0], [0.0]])
alike = words.T @ words + mask
weights = np.exp(alike) / np.exp(alike).sum(axis=0)
print(words @ weights)
print(np.einsum("dk,kq->dq", words, weights))

moves = np.exp(rng.normal(size=(4, 4)))
moves = moves / moves.sum(axis=0)
state = np.full((4, 1), 0.25)
for _ in range(3):
    state = moves @ state
print(state.ravel(), moves.argmax(axis=0))

left = np.array([[0.5, 0.2, 0.3], [0.1, 0.8, 0.1], [0.4, 0.0, 0.6]])
y = np.array([0, 1, 2])
print(np.mean(left.argmax(axis=1) == y), left.argmax(axis=0))

grid = np.exp(-((np.linspace(-1, 1, 5)[:, None] - np.array([0.1, 0.2])) ** 2))
print(grid / grid.sum(), (grid == grid.max()).sum())
