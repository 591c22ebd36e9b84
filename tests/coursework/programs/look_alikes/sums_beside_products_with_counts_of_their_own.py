"""Products and sums of the same table that are divided by different counts, each by its own."""

import numpy as np

rng = np.random.default_rng(3)
X, R = rng.normal(size=(12, 4)), rng.dirichlet(np.ones(3), 12)
weight = R.sum(axis=0)
centres = X.T @ R / weight
queries, keys = rng.normal(size=(5, 4)), rng.normal(size=(6, 4))
scores = queries @ keys.T / queries.shape[1]
lengths = queries.sum(axis=1) / queries.shape[1]
dZ, A_in = rng.normal(size=(2, 12)), rng.normal(size=(4, 12))
m = A_in.shape[1]
dW, db = dZ @ A_in.T / m, dZ.sum(axis=1, keepdims=True) / m
print(centres.shape, scores.shape, lengths.shape, dW.shape, db.shape)

table = np.array([[1.0, 2.0, np.nan], [2.0, 3.0, 1.0], [4.0, 5.0, 2.0]])
print(table[:, ~np.isnan(table).any(axis=0)], table[~np.isnan(table).any(axis=1)], table[0] @ np.array([1.0, 1.0, 0.0]))
