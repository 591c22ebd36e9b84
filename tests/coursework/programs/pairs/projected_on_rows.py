import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(40, 3)); X = X - X.mean(axis=0)
lam, Q = np.linalg.eigh(X.T @ X / 40)
W = X @ Q.T / np.sqrt(lam)
print(np.round(W.T @ W / 40, 2))
