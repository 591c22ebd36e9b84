import numpy as np

rng = np.random.default_rng(3)
u = rng.normal(size=3)
mirror = np.eye(3) - 2 * (u @ u.T) / np.sum(u ** 2)
points = rng.normal(size=(3, 5))
print(np.linalg.norm(mirror @ points, axis=0) - np.linalg.norm(points, axis=0))
