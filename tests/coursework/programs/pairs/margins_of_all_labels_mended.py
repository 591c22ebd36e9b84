"""Hinge loss of several classes."""
import numpy as np
rng = np.random.default_rng(5)
N, D, C = 30, 4, 3
X = rng.normal(size=(N, D))
y = rng.integers(0, C, size=N)
W = 0.1 * rng.normal(size=(D, C))
S = X.dot(W)
right = S[np.arange(N), y].reshape(-1, 1)
margins = np.maximum(0, S - right + 1)
margins[np.arange(N), y] = 0
print("loss", round(margins.sum() / N, 4))
