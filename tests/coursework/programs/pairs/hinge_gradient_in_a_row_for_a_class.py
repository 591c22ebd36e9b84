import numpy as np
def hinge(W, X, y):
    dW = np.zeros_like(W)
    m = X.shape[0]
    for i in range(m):
        s = X[i] @ W
        for c in range(W.shape[1]):
            if c != y[i] and s[c] - s[y[i]] + 1 > 0:
                dW[c] += X[i]
                dW[:, y[i]] -= X[i]
    return dW / m
rng = np.random.default_rng(0)
X, y = rng.normal(size=(12, 4)), rng.integers(0, 4, 12)
W = np.zeros((4, 4))
for k in range(30):
    W -= 0.3 * hinge(W, X, y)
print(np.mean((X @ W).argmax(axis=1) == y))
