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
