"""The weights of a gated layer, kept side by side in one table and cut by their own height."""

import numpy as np

rng = np.random.default_rng(14)
Wh, Wx = rng.normal(size=(4, 12)), rng.normal(size=(3, 12))
h, X = np.zeros((5, 4)), rng.normal(size=(5, 3))
H, _ = Wh.shape
for _ in range(2):
    z = 1 / (1 + np.exp(-(X @ Wx[:, :H] + h @ Wh[:, :H])))
    r = 1 / (1 + np.exp(-(X @ Wx[:, H : 2 * H] + h @ Wh[:, H : 2 * H])))
    new = np.tanh(X @ Wx[:, 2 * H :] + (r * h) @ Wh[:, 2 * H :])
    h = (1 - z) * h + z * new
print(h.round(4))
