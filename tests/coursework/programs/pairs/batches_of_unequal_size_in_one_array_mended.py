import numpy as np

rng = np.random.default_rng(7)
parts = []
for size in (5, 5, 3):
    parts.append(rng.normal(size=(2, size)))
X = np.concatenate(parts, axis=1)
print(X.shape, X.mean(axis=1).round(3))
