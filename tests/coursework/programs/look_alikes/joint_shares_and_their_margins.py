"""Shares of a whole table, whose sums along both axes are looked at, and one length for a whole table."""

import numpy as np

energy = np.array([[1.0, 0.2, 0.4], [0.3, 2.0, 1.1]])
joint = np.exp(-energy) / np.exp(-energy).sum()
print("margins", joint.sum(axis=0), joint.sum(axis=1), "mode", np.unravel_index(joint.argmax(), joint.shape))

M = np.array([[3.0, 4.0], [0.0, 12.0]])
F = M / np.linalg.norm(M)
energies = np.linalg.norm(F, axis=1) ** 2
print("share of each row", energies, "sum", energies.sum())
