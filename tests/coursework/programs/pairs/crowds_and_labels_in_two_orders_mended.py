import numpy as np

rng = np.random.default_rng(41)
loud = rng.normal(1, 1, size=(24, 2))
quiet = rng.normal(-1, 1, size=(36, 2))
X = np.concatenate((loud, quiet))
y = np.concatenate((np.ones((24, 1)), np.zeros((36, 1))))
w, b = np.zeros((2, 1)), 0.0
for _ in range(40):
    A = 1 / (1 + np.exp(-(X @ w + b)))
    w = w - 0.3 * X.T @ (A - y) / len(y)
    b = b - 0.3 * np.mean(A - y)
print("right:", np.mean((A > 0.5) == y))
