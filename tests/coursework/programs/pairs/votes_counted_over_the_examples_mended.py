import numpy as np

rng = np.random.default_rng(18)
X = rng.standard_normal((4, 50))
Y = (X[:1] - X[1:2] > 0).astype(int)
weights = []
for start in range(3):
    w = rng.standard_normal((4, 1)) * 0.01
    for _ in range(30):
        A = 1 / (1 + np.exp(-(w.T @ X)))
        w = w - 0.2 * X @ (A - Y).T / 50
    weights.append(w)
opinions = np.array([1 / (1 + np.exp(-np.dot(w.T, X))) for w in weights])
share = np.mean(opinions, axis=0)
print(np.mean((share > 0.5) == Y))
