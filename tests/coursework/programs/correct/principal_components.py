import numpy as np

rng = np.random.default_rng(81)
X = rng.normal(size=(40, 5)) @ rng.normal(size=(5, 5))
X_centred = X - X.mean(axis=0)
cov = X_centred.T @ X_centred / (X.shape[0] - 1)
values, vectors = np.linalg.eigh(cov)
order = np.argsort(values)[::-1]
components = vectors[:, order[:2]]
projected = X_centred @ components
restored = projected @ components.T + X.mean(axis=0)
U, S, Vt = np.linalg.svd(X_centred, full_matrices=False)
print(np.allclose(S**2 / 39, values[order]), projected.shape, round(float(np.mean((X - restored) ** 2)), 4))
