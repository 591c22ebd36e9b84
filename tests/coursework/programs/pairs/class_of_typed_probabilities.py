"""How many of three guesses are right."""

import numpy as np

probs = np.array([[0.9, 0.2, 0.6], [0.05, 0.5, 0.3], [0.05, 0.3, 0.1]])
labels = np.array([0, 1, 0])
pred = probs.argmax(axis=1)
print(probs.sum(axis=0), (pred == labels).mean())
