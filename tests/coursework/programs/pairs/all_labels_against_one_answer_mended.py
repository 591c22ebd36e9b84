import numpy as np

X = np.array([[1.0, 2.0], [0.5, -1.0], [2.0, 0.3], [0.1, 0.2]])
y = np.array([1, 0, 1, 0])
w = np.zeros(2)
hits = 0
for x, t in zip(X, y):
    p = 1 / (1 + np.exp(-(x @ w)))
    w += 0.5 * (t - p) * x
    hits += np.sum((p > 0.5) == t)
print(hits / len(y))
