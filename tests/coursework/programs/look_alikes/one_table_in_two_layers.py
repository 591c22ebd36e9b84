"""One table of weights in two layers, one after the other: its gradient is the sum of both."""

import numpy as np

rng = np.random.default_rng(0)
W = rng.normal(size=(3, 3)) * 0.4
X = rng.normal(size=(3, 8))
T = np.tanh(X)
for _ in range(40):
    H1 = np.tanh(W @ X)
    H2 = np.tanh(W @ H1)
    d2 = (H2 - T) * (1 - H2**2)
    d1 = W.T @ d2 * (1 - H1**2)
    W = W - 0.05 * (d2 @ H1.T + d1 @ X.T)
print(np.mean((H2 - T) ** 2))
