import numpy as np

# All differences of points and candidates: for each feature the candidate that is nearest on the whole.
rng = np.random.default_rng(0)
X, C = rng.normal(size=(20, 3)), rng.normal(size=(5, 3))
gaps = X[:, None, :] - C[None, :, :]
print(np.sum(gaps ** 2, axis=0).argmin(axis=0))
print(np.linalg.norm(gaps, axis=2).argmin(axis=1), np.abs(gaps).sum(axis=-1).argmin(axis=0))
print(np.abs(gaps).mean(axis=(0, 1)).argmin(), (gaps ** 2).sum(axis=1).shape)
