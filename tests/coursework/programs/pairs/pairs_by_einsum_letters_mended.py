import numpy as np

rng = np.random.default_rng(7)
U, V = rng.normal(size=(6, 2)), rng.normal(size=(4, 2))
u, v = np.array([0, 2, 5, 2]), np.array([1, 3, 0, 2])
liked = np.array([4.0, 1.0, 3.0, 5.0])
guess = np.sum(U[u] * V[v], axis=1)
print(np.mean((liked - guess) ** 2))
