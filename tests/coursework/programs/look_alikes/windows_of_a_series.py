import numpy as np

rng = np.random.default_rng(0)
s = rng.normal(size=100); w = 10
wins = np.array([s[i:i + w] for i in range(len(s) - w)])
tgt = s[w:]
n_train = int(0.8 * len(wins))
A, B = wins[:n_train], wins[n_train:]
print(A.shape, tgt[:n_train].mean(), B.shape)
M = rng.normal(size=(6, 100))
half = M.shape[1] // 2
print(M[:, :half].mean(), M[:, half:].mean(), M[:M.shape[0] // 2, :half].mean())
corr = np.corrcoef(M)
print(corr[np.triu_indices(6, 1)].mean(), np.cov(M - M.mean(axis=1, keepdims=True)).shape)
long = rng.normal(size=(8, 5)); long = long - long.mean(axis=0)
print(np.cov(long.T).shape, long.T @ long / (len(long) - 1))
