import numpy as np

rng = np.random.default_rng(71)
X = np.concatenate([rng.normal(loc=c, scale=0.3, size=(15, 2)) for c in ((0, 0), (3, 3), (0, 4))])
centroids = X[[0, 20, 40]]
for _ in range(10):
    d = np.linalg.norm(X[:, np.newaxis] - centroids, axis=2)
    idx = np.argmin(d, axis=1)
    centroids = np.array([X[idx == k].mean(axis=0) for k in range(3)])
print(centroids.round(3), np.bincount(idx))
