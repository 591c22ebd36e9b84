"""The last row of a table beside its columns: the newest measurement, the last state of a chain, the last equation."""

import numpy as np

table = np.array([[1.0, 2.0, 0.0], [2.0, 3.0, 1.0], [3.0, 1.0, 0.0]])
features, labels = table[:, :-1], table[:, -1]
newest = table[-1]
distances = np.linalg.norm(features - newest[:-1], axis=1)
print(distances, labels)
print(table - newest, table[:, 1:] - table[:, :-1])
chain = np.array([[0.5, 0.2, 0.3], [0.1, 0.8, 0.1], [0.3, 0.3, 0.4]])
state = chain[-1]
for _ in range(3):
    state = state @ chain
print(state, chain[:, :-1].sum(axis=0))
