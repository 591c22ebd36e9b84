import numpy as np

# The gradient of each example by itself, kept on purpose: variances, clipping, SAG.
rng = np.random.default_rng(0)
X, y = rng.normal(size=(8, 3)), rng.normal(size=8)
w = np.zeros(3)
n = len(y)
for _ in range(10):
    err = X @ w - y
    each = X * err[:, None]
    mean = each.mean(axis=0)
    spread = each.std(axis=0)
    w = w - 0.1 * mean
print(mean, spread)
clipped = each / np.maximum(1, np.linalg.norm(each, axis=1, keepdims=True))
w -= 0.1 * clipped.sum(axis=0) / n
print(w)
table = X * (X @ w - y)[:, None] / n
for row in table:
    w = w - 0.1 * row
print(w)
S = table.T @ table
print(S)
print("what each example adds to the gradient:")
print(each)
