import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(30, 3))
Xc = X - X.mean(axis=0)
K = Xc @ Xc.T
G = Xc.T @ Xc / len(Xc)
print(np.linalg.eigvalsh(K)[-3:] / 30, np.linalg.eigvalsh(G))
D2 = ((X[:, None] - X[None]) ** 2).sum(-1)
J = np.eye(30) - 1 / 30
Bm = -0.5 * J @ D2 @ J
print(np.linalg.eigvalsh(Bm)[-3:])
Z = (X - X.mean(axis=0)) / X.std(axis=0)
print((Z.T @ Z / 30).round(2), np.cov(Xc.T).round(2), np.corrcoef(Xc, rowvar=False).round(2))
time = rng.normal(size=(4, 100))
time = time - time.mean(axis=1, keepdims=True)
print(np.cov(time), time @ time.T / 100)
