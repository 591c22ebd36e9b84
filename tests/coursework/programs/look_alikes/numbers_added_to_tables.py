import numpy as np

rng = np.random.default_rng(2)
X = rng.normal(size=(20, 3))
S = np.zeros((3, 3))
lengths = 0.0
for x in X:
    S += np.outer(x, x)
    lengths += x @ x.T
print(S.round(2), round(lengths, 3))
K = np.zeros((20, 20))
for i in range(20):
    for j in range(20):
        K[i, j] = (X[i] @ X[j].T + 1) ** 2
print(K.trace())
jitter = X[0] @ X[0].T
K = K + 1e-6 * jitter
S = S + 0.001 * (X[0].T @ X[1])
print(K.trace(), S.trace())
u = X[0].reshape(-1, 1)
S += u @ u.T
print(S.trace())
