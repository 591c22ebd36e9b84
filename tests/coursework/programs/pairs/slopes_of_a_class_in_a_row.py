import numpy as np

rng = np.random.default_rng(41)
X, kinds = rng.normal(size=(5, 4)), np.array([0, 2, 1, 2, 0])
W = 0.1 * rng.normal(size=(4, 3))
dW = np.zeros_like(W)
for i in range(5):
    e = np.exp(X[i] @ W)
    p = e / e.sum()
    for k in range(3):
        dW[k] += (p[k] - (k == kinds[i])) * X[i]
print((dW / 5).round(4))
