"""Each column scaled: the mean was taken along the other axis than the spread."""
import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(9, 4))
mu = X.mean(axis=1)
sigma = X.std(axis=0)
X_norm = (X - mu) / sigma
print(X_norm.mean(axis=0).round(6))
