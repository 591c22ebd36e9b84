import numpy as np

rng = np.random.default_rng(31)
X = np.vstack((rng.normal(-2, 1, size=(40, 2)), rng.normal(2, 1, size=(20, 2))))
m, k = X.shape[0], 2
means, sizes = np.array([[-1.0, -1.0], [1.0, 1.0]]), np.full(k, 0.5)
for _ in range(10):
    squares = ((X[:, None, :] - means[None, :, :]) ** 2).sum(axis=2)
    density = sizes * np.exp(-squares / 2)
    shares = density / density.sum(axis=0, keepdims=True)
    total = shares.sum(axis=0)
    means = shares.T @ X / total[:, None]
    sizes = total / m
print(sizes.round(3), means.round(2).tolist())
