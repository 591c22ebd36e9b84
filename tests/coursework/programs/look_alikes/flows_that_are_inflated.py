"""Markov clustering: the matrix power lets the flow spread, the power of each number then favours the strong flows."""

import numpy as np

M = np.array([[0.5, 0.3, 0.2], [0.3, 0.5, 0.2], [0.2, 0.2, 0.6]])
print((M**2 / np.sum(M**2, axis=0)).round(2))
for _ in range(4):
    M = M @ M
    M = M**2
    M = M / M.sum(axis=0)
turn = np.array([[np.cos(0.3), -np.sin(0.3)], [np.sin(0.3), np.cos(0.3)]])
print(M.round(2), np.sum(turn**2, axis=1))
