import numpy as np

rng = np.random.RandomState(8)
X = rng.randn(7, 2)
y = (X[:, :1] > 0.1).astype(float)
w, m = np.zeros((2, 1)), 7
costs = np.zeros((4, 2))
for epoch in range(4):
    a = 1 / (1 + np.exp(-X @ w))
    cost = -np.sum(y * np.log(a) + (1 - y) * np.log(1 - a)) / m
    costs[epoch, 0] = cost
    costs[epoch, 1] = np.mean((a > 0.5) == y)
    w = w - 0.5 * X.T @ (a - y) / m
print(costs)
