"""RMSprop on one unit: each weight divides by its own average."""

import numpy as np

rng = np.random.default_rng(22)
rows = rng.normal(size=(40, 3))
kind = (rows[:, 0] > rows[:, 2]).astype(float)
w, b, average = np.zeros(3), 0.0, np.zeros(3)
for _ in range(40):
    a = 1 / (1 + np.exp(-(rows @ w + b)))
    dw = rows.T @ (a - kind) / 40
    average = 0.9 * average + 0.1 * np.dot(dw, dw)
    w = w - 0.05 * dw / (np.sqrt(average) + 1e-8)
    b = b - 0.05 * np.mean(a - kind)
print(w.round(5))
