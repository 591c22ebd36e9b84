import numpy as np


def make_blobs(middles, per_class, seed=0):
    rng = np.random.default_rng(seed)
    blobs = []
    for middle in middles:
        blobs.append(middle[:, None] + rng.standard_normal((2, per_class)))
    X = np.concatenate(blobs, axis=1)
    y = np.tile(np.arange(len(middles)), per_class)
    return X, y


X, y = make_blobs(np.array([[0.0, 0.0], [5.0, 4.0], [-5.0, 4.0]]), 14)
centers = np.array([X[:, y == k].mean(axis=1) for k in range(3)])
distances = ((X.T[:, None, :] - centers[None, :, :]) ** 2).sum(axis=2)
print("right:", np.mean(distances.argmin(axis=1) == y))
