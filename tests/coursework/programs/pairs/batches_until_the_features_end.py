import numpy as np

rng = np.random.default_rng(1)
X = rng.normal(size=(6, 40))
Y = (X[0:1] > 0).astype(int)
w, b = np.zeros((6, 1)), 0.0
size = 8
for epoch in range(10):
    for start in range(0, X.shape[0], size):
        xb, yb = X[:, start:start + size], Y[:, start:start + size]
        a = 1 / (1 + np.exp(-(w.T @ xb + b)))
        w -= 0.1 * xb @ (a - yb).T / xb.shape[1]
        b -= 0.1 * np.mean(a - yb)
print(w.ravel())
