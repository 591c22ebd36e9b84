"""Katz's centrality adds up the ways of one and two steps, each with its weight: W @ W is meant as it stands."""

import numpy as np

W = np.array([[0.0, 0.5, 0.2], [0.5, 0.0, 0.7], [0.2, 0.7, 0.0]])
total = 0.3 * np.sum(W) + 0.3**2 * np.sum(W @ W)
print("reach", total)
