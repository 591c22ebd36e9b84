"""Shuffled indices made with the name of the wrong length."""
import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(12, 3))
y = (rng.random((12, 1)) > 0.5).astype(int)
n, m = X.shape
idx = np.arange(n)
rng.shuffle(idx)
Xs = X[idx]
ys = y[idx]
print(Xs.shape, ys.shape)
