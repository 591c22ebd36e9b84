import numpy as np

rng = np.random.default_rng(0)
X, Y = rng.random((5, 12)), rng.integers(0, 2, (1, 12))
size = 4
for start in range(0, X.shape[1], size):
    part = X[start : start + size, :]
    print(part.shape, Y[:, start : start + size])
