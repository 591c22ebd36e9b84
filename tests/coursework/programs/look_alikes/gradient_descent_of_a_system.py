import numpy as np

rng = np.random.default_rng(0)
A = rng.normal(size=(30, 4)); b = A @ np.ones(4)
x = np.zeros(4)
L = np.linalg.eigvalsh(A.T @ A).max()
lam = 0.1
for _ in range(50):
    r = A @ x - b
    g = A.T @ r + lam * x
    x = x - g / L
print(x, np.sum(r ** 2) / (len(b) - A.shape[1]), np.sum(x ** 2) / A.shape[1])
s2 = r @ r / (A.shape[0] - A.shape[1])
R2 = 1 - np.sum(r ** 2) / np.sum((b - b.mean()) ** 2)
adj = 1 - (1 - R2) * (30 - 1) / (30 - 4 - 1)
print(s2, R2, adj)
W = np.zeros((4, 3)); Y = A @ rng.normal(size=(4, 3))
for _ in range(20):
    E = A @ W - Y
    W -= 0.1 * A.T @ E / len(A)
print((E ** 2).sum(axis=1).mean(), np.sum(E ** 2) / Y.shape[1], (E ** 2).sum(axis=0) / A.shape[0])
