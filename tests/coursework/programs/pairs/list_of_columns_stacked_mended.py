"""Pictures made columns, one after the other."""

import numpy as np

rng = np.random.default_rng(3)
pictures = rng.random((6, 4, 2))
X = np.concatenate([picture.reshape(-1, 1) for picture in pictures], axis=1)
w, b = rng.normal(size=(8, 1)), 0.1
print((1 / (1 + np.exp(-(np.dot(w.T, X) + b)))).round(4))
