"""Shapes that are moved to one centre and scaled to one size, so that only the turn between them is left; and whole branches left out."""

import numpy as np

rng = np.random.default_rng(0)
A = rng.normal(size=(6, 2))
turn = np.array([[np.cos(0.7), -np.sin(0.7)], [np.sin(0.7), np.cos(0.7)]])
B = 2 * A @ turn + 3
A, B = A - A.mean(axis=0), B - B.mean(axis=0)
A, B = A / np.linalg.norm(A), B / np.linalg.norm(B)
U, s, Vt = np.linalg.svd(A.T @ B)
print("distance of the shapes", 1 - s.sum() ** 2, U @ Vt)

P = rng.normal(size=(2, 5))
P0 = P - P.mean(axis=1, keepdims=True)
print(P0 / np.sqrt(np.sum(P0**2)))

x = rng.normal(size=(6, 4))
branch = np.tanh(x @ rng.normal(size=(4, 4)))
alive = (rng.random((6, 1)) < 0.7) / 0.7
print(x + alive * branch)
