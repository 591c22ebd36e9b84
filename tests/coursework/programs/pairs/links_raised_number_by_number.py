"""The ways of two steps between four places."""

import numpy as np

links = np.array([[0, 1, 0, 1], [1, 0, 1, 0], [0, 1, 0, 1], [1, 0, 1, 0]])
ways = links ** 2
print(ways)
