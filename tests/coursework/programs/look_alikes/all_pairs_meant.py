import numpy as np

rng = np.random.default_rng(2)
n, k = 6, 3
users, items = rng.normal(size=(n, k)), rng.normal(size=(n, k))
table = users @ items.T
bias = table.mean(axis=1, keepdims=True)
print("spread", np.mean((table - bias) ** 2))
a, b = (users**2).sum(axis=1, keepdims=True), (items**2).sum(axis=1)
distances = a - 2 * table + b
print(np.sqrt(distances).sum())
ratings = rng.normal(size=(n, n))
print("cost", np.sum((table - ratings) ** 2))
logits = table - table.max(axis=1, keepdims=True)
shares = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
print(-np.mean(np.log(np.diag(shares))))
offsets = rng.normal(size=n)
print("side of each plane", np.sign(table - offsets).sum(axis=0))
