"""Matrix products of two tables of one shape, which are meant: graphs, blocks, rotations, masks that choose."""

import numpy as np

rng = np.random.default_rng(2)
p = 0.4
graph = rng.random((5, 5)) < p
state = rng.random((5, 5))
print((state @ graph).shape, (np.dot(state, graph) / graph.sum(axis=0).clip(1)).shape)

A, B = rng.normal(size=(6, 6)), rng.normal(size=(6, 6))
total = 0.0
for i in range(0, 6, 2):
    for j in range(0, 6, 2):
        for k in range(0, 6, 2):
            total += np.sum(A[i : i + 2, k : k + 2] @ B[k : k + 2, j : j + 2])
print(np.isclose(total, np.sum(A @ B)))

turn = np.array([[0.0, -1.0], [1.0, 0.0]])
print(np.dot(turn, turn).sum())

for i in range(5):
    block = A[i : i + 2, i : i + 2]
    print(np.dot(block, turn).round(2))
