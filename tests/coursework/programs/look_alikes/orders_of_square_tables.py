"""Orders of square tables that are looked at along the axis they were sorted along."""
import numpy as np

rng = np.random.default_rng(0)
X, y = rng.normal(size=(8, 2)), rng.integers(0, 2, 8)
D = np.linalg.norm(X[:, None] - X[None], axis=2)
by_column = np.argsort(D, axis=0)
nearest = by_column[:3]
share = y[nearest].mean(axis=0)
first_points = by_column[:, :2]
print(share, y[first_points].mean(axis=0), by_column[0, :3])
T = rng.normal(size=(5, 5))
ranks = np.argsort(T, axis=0)[:, 1:3]
by_price = T[np.argsort(T, axis=0)[:, 0]]
for i in range(5):
    print(np.argsort(T, axis=1)[i, :2], by_price[i], ranks[i])
