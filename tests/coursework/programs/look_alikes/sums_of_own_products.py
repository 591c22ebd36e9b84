"""The squared length of all steps weighs a ridge; squares are kept for each weight; a table of rows takes squares in."""
import numpy as np

rng = np.random.default_rng(0)
X, y = rng.normal(size=(30, 3)), rng.normal(size=30)
strength = 0
cache = np.zeros(3)
for _ in range(5):
    g = rng.normal(size=3)
    strength += g @ g
    cache += g * g
w = np.linalg.inv(X.T @ X + strength * np.eye(3)) @ X.T @ y
heights = np.zeros((3, 3))
for offset in rng.normal(size=(4, 3)):
    heights += offset * offset
norms = 0
for row in X:
    norms = norms + row @ row
print(w / np.sqrt(cache), heights, norms / len(X), np.linalg.eigvalsh(X.T @ X / norms))
