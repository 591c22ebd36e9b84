"""Layers under keys of a dict, worked out in turn by one line."""

import numpy as np

rng = np.random.default_rng(0)
L = 3
p = {}
for l in range(1, L + 1):
    p["W%d" % l] = rng.normal(size=(5, 5)) * 0.4
    p["b%d" % l] = np.zeros(5)
X = rng.normal(size=(12, 5))
T = X**2
for it in range(50):
    a = {0: X}
    for l in range(1, L + 1):
        z = a[l - 1] @ p[f"W{l}"] + p[f"b{l}"]
        a[l] = 1 / (1 + np.exp(-z)) if l < L else z
    d = (a[L] - T) / 12
    g = {}
    for l in range(L, 0, -1):
        g[f"W{l}"] = a[l - 1].T @ d
        g[f"b{l}"] = d.sum(axis=0)
        if l > 1:
            d = d @ p[f"W{l}"].T * a[l - 1] * (1 - a[l - 1])
    for k in p:
        p[k] -= 0.1 * g[k]
print(np.mean((a[L] - T) ** 2))
