import numpy as np
rng = np.random.default_rng(3)
X, y = rng.normal(size=(20, 3)), rng.integers(0, 3, 20)
W = np.zeros((3, 3))
for epoch in range(20):
    dW = np.zeros((3, 3))
    for i in range(20):
        s = X[i] @ W
        p = np.exp(s) / np.sum(np.exp(s))
        for c in range(3):
            dW[c, :] += (p[c] - (c == y[i])) * X[i]
    W = W - 0.5 * dW / 20
print(np.mean(np.argmax(X @ W, axis=1) == y))
