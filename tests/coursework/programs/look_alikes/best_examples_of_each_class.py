"""Scores with a bias in which the best example for each class is looked for, and classes told by more than one model."""

import numpy as np

rng = np.random.default_rng(3)
W, b = rng.standard_normal((4, 3)), rng.standard_normal((4, 1))
X = rng.standard_normal((3, 4))
labels = np.array([2, 0, 1, 3])
scores = W @ X + b
best = np.argmax(scores, axis=1)
print("best example of each class", best, scores[np.arange(4), best], X[:, best])
print("and its label", labels[best], [int(labels[k]) for k in best])

V, c = rng.standard_normal((4, 3)), np.zeros((4, 1))
other = V @ X + c
print("agree about the best", np.mean(np.argmax(other, axis=1) == best))
print("guesses", np.mean(scores.argmax(axis=0) == labels))
for one in range(4):
    print(best[one] == 0, scores[:, one].argmax() == labels[one])

rows = X.T @ W.T + b.ravel()
print(np.mean(rows.argmax(axis=1) == labels), rows.argmax(axis=0))
used = np.zeros((4, 4), dtype=int)
used[labels, rows.argmax(axis=-1)] += 1
print(used)
