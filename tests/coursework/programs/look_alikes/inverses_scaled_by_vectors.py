import numpy as np

rng = np.random.default_rng(5)
X = rng.normal(size=(20, 3))
mu, S = X.mean(axis=0), np.cov(X, rowvar=False)
P = np.linalg.inv(S)

s = 1 / np.sqrt(np.diag(P)).reshape(-1, 1)
partial = -s * P * s.T
print(partial, s.T * P * s)

d = (X[0] - mu).reshape(-1, 1)
terms = d.T * P * d
print(np.sqrt(terms.sum()), np.sqrt(np.sum(d * P * d.T)), (d.T @ P @ d).item())
D = X - mu
print(np.sqrt(np.sum(D @ P * D, axis=1))[:3], (D[1] @ P * D[1]).sum())

A = np.array([[0.0, 1.0, 1.0], [1.0, 0.0, 0.0], [1.0, 0.0, 0.0]])
degree = A.sum(axis=1, keepdims=True) ** -0.5
print(degree * A * degree.T)
