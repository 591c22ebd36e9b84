import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(12, 3)); mu = X.mean(axis=0); P = np.linalg.inv(np.cov(X.T))
G = (X - mu) @ P @ (X - mu).T
d2 = np.diag(G)[:, None] + np.diag(G)[None, :] - 2 * G
dist = np.sqrt(np.maximum(d2, 0))
print(dist.shape, dist.max().round(3))
C = (X - mu) @ P @ (X - mu).T
sim = np.exp(C)
sim = sim / sim.sum(axis=1, keepdims=True)
print(sim.sum(axis=1).round(3))
