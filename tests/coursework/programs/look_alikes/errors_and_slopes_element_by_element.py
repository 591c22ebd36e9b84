import numpy as np

# Stochastic steps in one dimension, weighted residuals, and a jacobian.
x = np.array([1.0, 2.0, 3.0])
y = np.array([2.0, 4.0, 6.1])
w = 0.0
for epoch in range(10):
    for xi, yi in zip(x, y):
        w = w - 0.05 * (w * xi - yi) * xi
print(w)
many = np.linspace(0, 3, 4)
err = many[:, None] * x - y
grads = (err * x).sum(axis=1) / len(x)
many = many - 0.1 * grads
print(many)
# each series has its own slope: nothing is shared
slopes = np.zeros(3)
for _ in range(5):
    slopes = slopes - 0.1 * (slopes * x - y) * x
print(slopes)
W = np.random.default_rng(0).normal(size=(4, 3))
X = np.random.default_rng(1).normal(size=(3, 5))
A = np.tanh(W @ X)
dW = (1 - A ** 2) @ X.T
print(dW)
relevance = (A - 1) * A / 5
print(relevance.shape)
weights = np.abs(w * x - y)
weighted = x * weights / len(x)
print(weighted)
trend = (x * (w * x - y) / len(x)).cumsum()
print(trend)
