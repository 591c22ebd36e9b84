"""Means that are taken twice, of sums along an axis, and of the sums of several batches."""

import numpy as np

rng = np.random.default_rng(4)
Y = np.eye(3)[rng.integers(0, 3, 6)]
A = np.full((6, 3), 0.2) + 0.4 * Y
print(np.mean(-np.sum(Y * np.log(A), axis=1)), np.mean(np.mean((Y - A) ** 2)), np.sum(np.sum((Y - A) ** 2)))
print(np.mean(-np.sum(Y * np.log(A)) / len(Y)))

sums = [np.sum((Y[i] - A[i]) ** 2) for i in range(6)]
print(np.mean(sums), np.mean([np.sum(Y[:3] * A[:3]), np.sum(Y[3:] * A[3:])]))

# one example at a time: its loss is the sum over the classes, and the mean of one number is this number
for y, a in zip(Y, A):
    loss = np.mean(-np.sum(y * np.log(a)))
print(loss)

# the hits of each output, and the share of examples with every output right, also where there is one output only
w, X = rng.standard_normal((3, 1)), rng.standard_normal((3, 8))
T = (X[[1]] > 0).astype(int)
hits = (1 / (1 + np.exp(-(w.T @ X))) > 0.5) == T
print(np.mean(hits, axis=1), np.mean(np.all(hits, axis=0)), np.mean(np.mean(hits, axis=0)))
