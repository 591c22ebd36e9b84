import numpy as np

rng = np.random.default_rng(10)
X = rng.normal(size=(20, 3))
Z = rng.normal(size=(20, 3)) + 1
n = len(X)
within = np.sum(X @ X.T) / n**2 + np.sum(Z @ Z.T) / n**2
print("discrepancy of the means", within - 2 * np.sum(X @ Z.T) / n**2)

W = rng.normal(size=(4, 3))
w = rng.normal(size=(1, 4))
cost = 0.7
cost = cost + 0.1 * np.trace(W @ W.T) + 0.1 * np.sum(w @ w.T)
print("with the squares", cost)
print("rows at right angles", cost + 0.1 * np.sum((W @ W.T - np.eye(4)) ** 2))
print("length of the sum of the rows", np.sqrt(np.sum(W @ W.T)))
