"""Backpropagation for one example, rank-1, with layers of different sizes."""

import numpy as np

rng = np.random.default_rng(33)
x, goal = rng.normal(size=4), np.array([1.0, 0.0])
V, U = rng.normal(size=(3, 4)), rng.normal(size=(2, 3))
for _ in range(30):
    h = np.tanh(V @ x)
    o = 1 / (1 + np.exp(-(U @ h)))
    d_o = o - goal
    d_h = (U.T @ d_o) * (1 - h * h)
    U = U - 0.1 * np.outer(d_o, h)
    V = V - 0.1 * np.outer(d_h, x)
print(o.round(5))
