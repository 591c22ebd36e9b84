import numpy as np

rng = np.random.default_rng(1)
X = rng.normal(size=(12, 40))
Y = (X[0:1] > 0).astype(int)
w, b = np.zeros((12, 1)), 0.0
for step in range(50):
    pick = rng.choice(X.shape[1], size=8, replace=False)
    xb, yb = X[:, pick], Y[:, pick]
    a = 1 / (1 + np.exp(-(w.T @ xb + b)))
    w -= 0.1 * xb @ (a - yb).T / 8
    b -= 0.1 * np.mean(a - yb)
print(w.ravel())
