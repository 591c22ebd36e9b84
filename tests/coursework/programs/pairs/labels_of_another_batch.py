import numpy as np

rng = np.random.default_rng(3)
X, T = rng.normal(size=(3, 11)), rng.integers(0, 2, (1, 11))
w = np.zeros((3, 1))


def batches(size):
    order = np.random.default_rng(1).permutation(11)
    for start in range(0, 11, size):
        chosen = order[start : start + size]
        yield X[:, chosen], T[:, :size]


for epoch in range(5):
    for x, t in batches(4):
        A = 1 / (1 + np.exp(-(w.T @ x)))
        w -= 0.1 * x @ (A - t).T / t.size
print(w.round(4))
