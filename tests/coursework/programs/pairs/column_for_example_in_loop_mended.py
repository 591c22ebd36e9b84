"""Scores of examples that are the rows."""

import numpy as np

rng = np.random.default_rng(4)
table = rng.normal(size=(8, 3))
w = np.array([0.4, -0.1, 0.8])
scores = np.zeros(8)
for k in range(len(table)):
    scores[k] = w.dot(table[k])
print(scores.round(4))
