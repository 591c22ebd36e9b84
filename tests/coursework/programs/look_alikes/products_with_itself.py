"""Matrix products of an array with itself, and with its transpose, that are meant."""

import numpy as np

rng = np.random.default_rng(27)
X = rng.normal(size=(4, 30))
Y = (rng.normal(size=(1, 4)) @ X > 0) * 1.0
w, b, G, total = np.zeros((4, 1)), 0.0, np.zeros((4, 4)), 0.0
for _ in range(20):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dw = X @ (A - Y).T / 30
    G = G + dw @ dw.T
    total = total + (dw.T @ dw).item()
    w = w - 0.1 * dw / (np.sqrt(total) + 1e-8)
    w = w / (1 + np.dot(w.T, w))
    b = b - 0.1 * np.mean(A - Y)

M = np.array([[4.0, 1.0], [1.0, 3.0]])
root = np.eye(2)
for _ in range(50):
    root = root - 0.05 * (root @ root - M)

moves = np.array([[0.9, 0.1], [0.4, 0.6]])
later = moves @ moves

inner, outer = rng.normal(size=(3, 3)) * 0.5, rng.normal(size=(3, 2))
for _ in range(3):
    h = np.zeros((3, 1))
    states, xs = [h], rng.normal(size=(5, 2, 1))
    for t in range(5):
        h = np.tanh(inner @ h + outer @ xs[t])
        states.append(h)
    d_inner, d_outer, dh = np.zeros_like(inner), np.zeros_like(outer), states[-1] - 1
    for t in reversed(range(5)):
        dz = dh * (1 - states[t + 1] ** 2)
        d_inner += dz @ states[t].T
        d_outer += dz @ xs[t].T
        dh = inner.T @ dz
    inner = inner - 0.1 * d_inner
    outer = outer - 0.1 * d_outer
two_steps = inner @ inner
inner = 0.5 * (inner + inner.T)
print(w.ravel().round(4), G.shape, root.round(4), later, two_steps.shape, inner.round(4))
