"""Scatter of centred rows, one after the other."""
import numpy as np
rng = np.random.default_rng(9)
X = rng.normal(size=(40, 3)) * np.array([1.0, 2.0, 0.5])
Xc = X - X.mean(axis=0)
scatter = np.zeros((3, 3))
for row in Xc:
    scatter = scatter + row @ row.T
print((scatter / 40).round(3))
