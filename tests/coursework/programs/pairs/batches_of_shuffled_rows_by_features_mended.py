import numpy as np

np.random.seed(2)
X = np.random.randn(40, 6)
y = (X[:, 0] > 0).astype(float)
size = 8
w = np.zeros(6)
for epoch in range(5):
    order = np.random.permutation(40)
    Xs, ys = X[order], y[order]
    for start in range(0, X.shape[0], size):
        xb, yb = Xs[start : start + size], ys[start : start + size]
        p = 1 / (1 + np.exp(-xb @ w))
        w -= 0.1 * xb.T @ (p - yb) / len(xb)
print(w.round(3))
