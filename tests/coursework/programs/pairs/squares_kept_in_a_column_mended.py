"""Adagrad whose sum of squares was made as a column, for weights that are rank-1."""

import numpy as np

rng = np.random.default_rng(25)
rows = rng.normal(size=(30, 4))
kind = (rows[:, 0] > 0.2) * 1.0
w, b = np.zeros(4), 0.0
cache = {"w": np.zeros(4), "b": 1.0}
for _ in range(25):
    a = 1 / (1 + np.exp(-(rows @ w + b)))
    dw = rows.T @ (a - kind) / 30
    cache["w"] = cache["w"] + dw**2
    w = w - 0.1 * dw / (np.sqrt(cache["w"]) + 1e-8)
    b = b - 0.1 * np.mean(a - kind)
print(w.round(5))
