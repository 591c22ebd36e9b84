"""Reshapes that cut an axis into batches, heads or blocks, each where it lies in memory."""

import numpy as np

rng = np.random.default_rng(4)
m, n, k = 24, 4, 6
rows = rng.normal(size=(m, n)) * 2.0
print(rows.reshape(m // k, k, n).mean(axis=1).shape, rows.reshape(-1, k, n).sum())
columns = rows.T
print(columns.reshape(n, m // k, k).transpose(1, 0, 2).mean(axis=2).shape)

heads = 2
print(rows.reshape(m, heads, n // heads).transpose(1, 0, 2).sum(axis=2).shape)

last = np.zeros((5, 5, m))
for j in range(m):
    last[:, :, j] = j
print(last.reshape(-1, m).mean(axis=0), last.transpose(2, 0, 1).reshape(m, -1).mean(axis=1))

first = np.zeros((m, 5, 5))
for j in range(m):
    first[j] = j
print(first.reshape(m, -1).T.mean(axis=0), np.moveaxis(last, -1, 0).reshape(m, -1).shape)

height, width = 6, 8
picture = rng.normal(size=(height, width)) + 1.0
print(picture.reshape(height // 2, 2, width // 2, 2).mean(axis=(1, 3)).round(2))
