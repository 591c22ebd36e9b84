import numpy as np
rng = np.random.default_rng(8)
X = rng.normal(size=(100, 3)) * [1, 10, 100]
lo, hi = X.min(), X.max()
S = (X - lo) / (hi - lo)
print("each column from 0 to 1:", S.min(axis=0).round(3), S.max(axis=0).round(3))
