import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(50, 3)) * np.array([3.0, 1.0, 0.3])
Xc = X - X.mean(axis=0)
values, vectors = np.linalg.eigh(Xc.T @ Xc / len(Xc))
u = vectors[:, np.argmax(values)]
P = np.matmul(u, u.T)
X_rec = np.dot(Xc, P)
print(np.mean((Xc - X_rec) ** 2).round(4))
