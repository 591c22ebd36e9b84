import numpy as np
rng = np.random.default_rng(3)
n_x, n_h, m = 4, 4, 6
X = rng.normal(size=(n_x, m))
W1, W2 = rng.normal(size=(n_h, n_x)), rng.normal(size=(1, n_h))
A1 = np.tanh(np.einsum("ij,jm->im", W1, X))
A2 = 1 / (1 + np.exp(-np.einsum("ij,jm->im", W2, A1)))
print(A2.round(3))
