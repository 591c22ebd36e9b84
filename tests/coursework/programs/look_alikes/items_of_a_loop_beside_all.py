import numpy as np

rng = np.random.default_rng(1)
X = rng.random((6, 2))
y = np.array([1, 0, 1, 0, 1, 1])
w = np.array([0.4, -0.3])
p = 1 / (1 + np.exp(-X @ w))
for threshold, name in zip(p, y):
    print(threshold, name, np.mean((p - threshold) > 0))
for label in y:
    print(np.abs(y - label).sum())
for threshold in np.sort(p):
    print(np.sum((p > threshold) == y))
for x, t in zip(X, y):
    distances = np.sqrt(((X - x) ** 2).sum(axis=1))
    near = np.argsort(distances)[1:3]
    print(t, y[near].mean() > 0.5)
for rate in (0.1, 0.2):
    for x, t in zip(X, y):
        w = w + rate * (t - 1 / (1 + np.exp(-x @ w))) * x
    print(rate, ((1 / (1 + np.exp(-X @ w)) > 0.5) == y).mean())
