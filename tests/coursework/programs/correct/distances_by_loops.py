import numpy as np
X = np.random.default_rng(0).normal(size=(5, 2))
n = X.shape[0]
D = np.zeros((n, n))
for i in range(n):
    for j in range(n):
        D[i, j] = np.sum((X[i] - X[j]) ** 2)
print(D.argmin(axis=1), D[0, 1] == D[1, 0])
