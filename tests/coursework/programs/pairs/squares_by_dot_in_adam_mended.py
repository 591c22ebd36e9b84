"""Adam on a square layer, its averages in dictionaries."""

import numpy as np

rng = np.random.default_rng(20)
X = rng.normal(size=(4, 60))
Y = np.eye(4)[np.argmax(rng.normal(size=(4, 4)) @ X, axis=0)].T
p = {"W": 0.1 * rng.normal(size=(4, 4)), "b": np.zeros((4, 1))}
m = {name: np.zeros_like(value) for name, value in p.items()}
v = {name: np.zeros_like(value) for name, value in p.items()}
for t in range(1, 81):
    T = np.exp(p["W"] @ X + p["b"])
    E = T / T.sum(axis=0, keepdims=True) - Y
    g = {"W": E @ X.T / 60, "b": E.mean(axis=1, keepdims=True)}
    m["W"], m["b"] = (0.9 * m[name] + 0.1 * g[name] for name in ("W", "b"))
    v["W"] = 0.99 * v["W"] + 0.01 * g["W"] ** 2
    v["b"] = 0.99 * v["b"] + 0.01 * g["b"] ** 2
    for name in p:
        p[name] = p[name] - 0.05 * m[name] / (np.sqrt(np.abs(v[name])) + 1e-8)
print(p["W"].round(4))
