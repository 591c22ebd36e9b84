import numpy as np

rng = np.random.default_rng(3)
points = rng.normal(size=(60, 4)) @ rng.normal(size=(4, 4)) + 5.0
average = points.mean(axis=1, keepdims=True)
around = points - average
U, s, Vt = np.linalg.svd(around, full_matrices=False)
variances = s ** 2 / (points.shape[0] - 1)
scores = np.dot(around, Vt[:2].T)
print(variances.round(3), scores.shape)
