import numpy as np
rng = np.random.default_rng(0)
X, y = rng.normal(size=(20, 2)), rng.normal(size=20)
H = X @ np.linalg.inv(X.T @ X) @ X.T
leverage = np.diag(H)
print((leverage > 0.2).sum(), H @ y)
D = X - X.mean(axis=0)
S_inv = np.linalg.inv(np.cov(X.T))
d2 = np.diag(D @ S_inv @ D.T)
print(np.exp(-0.5 * d2).min())
K = np.exp(D @ S_inv @ D.T)
alpha = np.linalg.solve(K + np.eye(20), y)
print(alpha.round(2)[:3])
d = D[0]
print(np.exp(-0.5 * d @ S_inv @ d))
