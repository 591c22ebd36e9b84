import numpy as np
r = np.random.default_rng(0)
P = {"W1": r.normal(size=(5, 2)), "W2": r.normal(size=(1, 5))}
X = r.normal(size=(2, 30)); Y = (X[:1] > 0) * 1
for t in range(3):
    A1 = np.tanh(P["W1"] @ X); A2 = 1 / (1 + np.exp(-P["W2"] @ A1))
    d2 = (A2 - Y) / 30; d1 = P["W2"].T @ d2 * (1 - A1 ** 2)
    g = {"W1": d1 @ X.T, "W2": d2 @ A1.T}
    for k in P:
        P[k] -= .2 * g[k]
