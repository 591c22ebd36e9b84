"""Products of what a layer got and gave, over the number of features."""
import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(10, 4))
W = rng.normal(size=(4, 3))
Z = X @ W
overlap = X @ X.T / X.shape[1]
kernel = Z @ Z.T / Z.shape[1]
mixed = Z.T @ X / X.shape[1]
print(overlap.shape, kernel.shape, mixed.shape)
