import numpy as np

rng = np.random.default_rng(1)
X = rng.random((6, 2))
y = np.array([1, 0, 1, 0, 1, 1])
w = np.zeros(2)
losses = []
for row, label in zip(X, y):
    p = 1 / (1 + np.exp(-row @ w))
    losses.append(-(label * np.log(p) + (1 - label) * np.log(1 - p)))
    w = w - 0.1 * (p - label).mean() * row
print(np.mean(losses), w)
