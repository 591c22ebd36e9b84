import numpy as np
r = np.random.default_rng(0)
W = [r.normal(size=(5, 2)), r.normal(size=(1, 5))]
X = r.normal(size=(2, 30)); Y = (X[:1] > 0) * 1
for t in range(3):
    A1 = np.tanh(W[0] @ X); A2 = 1 / (1 + np.exp(-W[1] @ A1))
    d2 = (A2 - Y) / 30; d1 = W[1].T @ d2 * (1 - A1 ** 2)
    g = [d1 @ X.T, d2 @ A1.T]
    for l in range(2):
        W[l] -= .2 * g[l]
