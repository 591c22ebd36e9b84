"""A table of confusion."""

import numpy as np

rng = np.random.default_rng(3)
W = rng.normal(size=(4, 3))
b = np.zeros((4, 1))
X = rng.normal(size=(3, 4))
y = np.array([2, 0, 3, 1])
pred = np.argmax(W @ X + b, axis=0)
confusion = np.zeros((4, 4), dtype=int)
for t, p in zip(y, pred):
    confusion[t, p] += 1
print(confusion)
