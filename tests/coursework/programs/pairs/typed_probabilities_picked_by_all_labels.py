"""Probabilities that were typed in, picked by everybody's labels in every row."""

import numpy as np

probs = np.array([[0.7, 0.2, 0.1], [0.1, 0.8, 0.1], [0.3, 0.3, 0.4], [0.2, 0.5, 0.3]])
y = np.array([0, 1, 2, 1])
picked = probs[:, y]
print("loss", -np.log(picked).mean())
