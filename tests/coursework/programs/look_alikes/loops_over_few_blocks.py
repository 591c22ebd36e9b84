"""Counts of batches and blocks that are small, or nothing, and right: blocks of a strip, leftovers, a set below one batch."""

import numpy as np

strip = np.arange(48.0).reshape(6, 8)
blocks = [
    strip[i * 3 : i * 3 + 3, j * 4 : j * 4 + 4].mean() for i in range(strip.shape[0] // 3) for j in range(strip.shape[1] // 4)
]
X = np.arange(30.0).reshape(3, 10)
full = X.shape[1] // 4
parts = [X[:, k * 4 : (k + 1) * 4].sum() for k in range(full)]
if X.shape[1] % 4:
    parts.append(X[:, full * 4 :].sum())
small = np.ones((5, 3))
taken = [small[k * 8 : (k + 1) * 8] for k in range(len(small) // 8)]
print(np.round(blocks, 2), parts, len(taken))
