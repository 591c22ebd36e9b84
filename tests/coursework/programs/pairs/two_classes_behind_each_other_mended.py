import numpy as np

rng = np.random.default_rng(1)
pos, neg = rng.normal(size=(6, 3)) + 2, rng.normal(size=(6, 3)) - 2
X = np.vstack([pos, neg])
lo, hi = X.min(axis=0), X.max(axis=0)
print(((X - lo) / (hi - lo)).round(2))
