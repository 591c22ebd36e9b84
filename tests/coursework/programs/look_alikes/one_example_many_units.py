"""One example, rank-1, and two units with a target each: the targets are not examples."""

import numpy as np

rng = np.random.default_rng(26)
x, t = np.array([0.1, 0.5]), np.array([1.0, 0.0])
W, b = np.array([[0.1, 0.2], [0.3, 0.4]]), np.zeros(2)
for _ in range(20):
    o = 1 / (1 + np.exp(-(W @ x + b)))
    delta = (o - t) * o * (1 - o)
    W -= 0.5 * np.outer(delta, x)
    b -= 0.5 * delta
V, U = rng.normal(size=(3, 2)), rng.normal(size=(2, 2))
z = rng.normal(size=3)
for _ in range(20):
    h = np.tanh(z @ V)
    o = 1 / (1 + np.exp(-(h @ U)))
    d_o = (o - t) * o * (1 - o)
    d_h = d_o @ U.T * (1 - h**2)
    U -= 0.5 * np.outer(h, d_o)
    V -= 0.5 * np.outer(z, d_h)
print(W.round(4), b.round(4), U.round(4), V.round(4))
