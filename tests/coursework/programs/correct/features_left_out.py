import numpy as np

# Feature bagging and a bootstrap: whole features, whole examples, are left out of the data on purpose.
rng = np.random.default_rng(5)
X = rng.normal(size=(6, 40))
Y = (X[:1] + X[1:2] > 0).astype(int)
votes = np.zeros((1, 40))
for member in range(5):
    chosen = rng.random((6, 1)) < 0.6
    drawn = rng.random((1, 40)) < 0.8
    w, b = np.zeros((6, 1)), 0.0
    for step in range(50):
        A = 1 / (1 + np.exp(-(w.T @ (X * chosen) + b)))
        dZ = (A - Y) * drawn
        w = w - 0.1 * (X * chosen) @ dZ.T / drawn.sum()
        b = b - 0.1 * dZ.sum() / drawn.sum()
    votes = votes + (A > 0.5)
print(np.mean((votes > 2) == Y))
