"""Pictures as columns."""

import numpy as np

rng = np.random.default_rng(1)
pictures = rng.random((5, 4, 4, 3))
X = pictures.reshape(-1)
n_x, m = X.shape
w = np.full((n_x, 1), 0.01)
print(m, np.dot(w.T, X).round(4))
