"""Features standardised in a loop; as many rows as features."""

import numpy as np

rng = np.random.default_rng(29)
rows = rng.normal(size=(4, 4)) * np.array([1.0, 5.0, 0.2, 2.0])
kind = np.array([0, 1, 1, 0])
scaled = np.empty_like(rows)
for j in range(rows.shape[1]):
    scaled[:, j] = (rows[:, j] - rows[:, j].mean()) / rows[:, j].std()
w, b = np.zeros(4), 0.0
for _ in range(15):
    a = 1 / (1 + np.exp(-(scaled @ w + b)))
    w -= 0.2 * scaled.T @ (a - kind) / 4
    b -= 0.2 * np.mean(a - kind)
print(w.round(5), round(float(b), 5))
