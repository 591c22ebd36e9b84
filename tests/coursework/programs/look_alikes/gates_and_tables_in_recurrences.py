"""Recurrent steps that multiply element by element what is meant so: gates, diagonal weights, a table of states."""

import numpy as np

rng = np.random.default_rng(3)
n = 3
W, U, d = rng.normal(size=(n, 2)), rng.normal(size=(n, n)), rng.normal(size=(n, 1))
h, c = np.zeros((n, 1)), np.zeros((n, 1))
for x in [rng.normal(size=(2, 1)) for _ in range(4)]:
    gate = 1 / (1 + np.exp(-(W @ x + U @ h)))
    c = gate * c + (1 - gate) * np.tanh(W @ x)
    h = np.tanh(d * h + W @ x)
print(h.ravel(), c.ravel())

H = np.zeros((n, n))
for x in [rng.normal(size=(2, 1)) for _ in range(4)]:
    H = np.tanh(0.5 * H + U * (W @ x))
print(H.shape)
