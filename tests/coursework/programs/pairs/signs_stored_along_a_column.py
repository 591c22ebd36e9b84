"""A column of signs, one for each score."""

import numpy as np

scores = np.array([[0.2], [-0.8], [0.6], [-0.1]])
n = len(scores)
signs = np.empty((n, 1))
for k in range(n):
    signs[0, k] = 1 if scores[k, 0] > 0 else -1
print(signs.T)
