import numpy as np

rng = np.random.default_rng(8)
table = np.hstack([rng.normal(size=(10, 2)), rng.integers(0, 2, size=(10, 1))])
table = rng.shuffle(table)
X, y = table[:, :2], table[:, 2]
print(X.shape, y.sum())
