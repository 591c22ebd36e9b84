"""The columns of several models are put end to end, so that a vote counts one model only."""

import numpy as np

rng = np.random.default_rng(10)
X = rng.normal(0.0, 1.0, (7, 3))
columns = []
for _ in range(5):
    weights = rng.normal(1.0, 1.0, (3, 1))
    columns.append(X @ weights)
together = np.concatenate(columns, axis=1)
share = np.mean(together > 0, axis=1)
print("positive:", np.sum(share > 0.5))
