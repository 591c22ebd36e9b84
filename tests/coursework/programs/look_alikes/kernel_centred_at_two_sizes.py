import numpy as np
rng = np.random.default_rng(3)
for n, d in ((6, 6), (9, 4), (4, 9)):
    X = rng.normal(size=(n, d))
    G = X @ X.T
    sq = np.sum(X ** 2, axis=1)
    D2 = sq[:, None] + sq[None, :] - 2 * G
    D2b = sq.reshape(-1, 1) + sq - 2 * G
    D2c = np.diag(G)[:, None] + np.diag(G)[None, :] - 2 * G
    D2d = ((X[:, None, :] - X[None, :, :]) ** 2).sum(-1)
    D2e = ((X[:, None] - X) ** 2).sum(axis=2)
    sqk = (X ** 2).sum(axis=1, keepdims=True)
    D2f = sqk + sqk.T - 2 * G
    for D in (D2b, D2c, D2d, D2e, D2f):
        pass
    K = np.exp(-D2 / (2 * np.median(D2)))
    J = np.ones((n, n)) / n
    Kc = K - J @ K - K @ J + J @ K @ J
    Kc2 = K - K.mean(axis=0) - K.mean(axis=1, keepdims=True) + K.mean()
    Kc3 = K - K.mean(axis=0, keepdims=True) - K.mean(axis=1, keepdims=True) + K.mean()
