"""Slots and centres that compete for the points: shares that sum to 1 over them, then means weighted by these shares."""

import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(6, 4))
K, V, Wq = X @ rng.normal(size=(4, 4)), X @ rng.normal(size=(4, 4)), rng.normal(size=(4, 4))
slots = rng.normal(size=(3, 4))
for _ in range(3):
    logits = (slots @ Wq) @ K.T / np.sqrt(4)
    e = np.exp(logits - logits.max(axis=0, keepdims=True))
    attention = e / e.sum(axis=0, keepdims=True)
    slots = (attention @ V) / attention.sum(axis=1, keepdims=True)
print(slots)

points = X / np.linalg.norm(X, axis=1, keepdims=True)
values = points @ rng.normal(size=(4, 2))
centres = points[:3].copy()
for _ in range(5):
    E = np.exp(centres @ points.T / np.sqrt(4))
    R = E / E.sum(axis=0)
    counts = R.sum(axis=1)
    centres = R @ points / counts[:, None]
print(R @ values / counts[:, None])
