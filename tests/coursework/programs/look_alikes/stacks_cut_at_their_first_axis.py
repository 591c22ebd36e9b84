import numpy as np

rng = np.random.default_rng(5)
folds = 3
x = rng.normal(size=(12, 3, 2))
x = x + 1
groups = x.reshape(folds, -1)
print(groups.mean(axis=1))
m, T, n = 4, 3, 2
seq = rng.normal(size=(m, T, n))
print(seq.reshape(m, T * n).sum(axis=1), seq.reshape(m * T, n).mean(axis=0), seq.reshape(-1, n).shape)
h, w, c, k = 8, 6, 3, 5
picture = rng.random((h, w, c))
pixels = picture.reshape(h * w, c)
centres = pixels[:k]
near = ((pixels[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
print(near.reshape(h, w)[0], centres[near].reshape(h, w, c).shape)
maps = rng.random((m, c, h, w))
N = maps.shape[0]
print(maps.transpose(1, 0, 2, 3).reshape(c, -1).mean(axis=1), maps.reshape(N, c, -1).mean(axis=(0, 2)))
