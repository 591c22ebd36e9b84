import numpy as np

rng = np.random.default_rng(12)
X = rng.normal(size=(3, 8))
Y = rng.integers(0, 2, size=(1, 8))
V, c = rng.normal(size=(8, 3)), np.zeros((8, 1))
U, d = rng.normal(size=(1, 8)), np.zeros((1, 1))
for _ in range(20):
    H = 1 / (1 + np.exp(-(V @ X + c)))
    P = 1 / (1 + np.exp(-(U @ H + d)))
    E = P - Y
    G = U.T @ E @ (H * (1 - H))
    U, d = U - 0.1 * E @ H.T / 8, d - 0.1 * E.sum(axis=1, keepdims=True) / 8
    V, c = V - 0.1 * G @ X.T / 8, c - 0.1 * G.sum(axis=1, keepdims=True) / 8
print(V.sum().round(3))
