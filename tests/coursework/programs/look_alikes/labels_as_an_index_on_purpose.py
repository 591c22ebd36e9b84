import numpy as np

rng = np.random.default_rng(7)
m, K = 12, 4
y = rng.integers(0, K, m)
S = rng.normal(size=(m, K))
P = np.exp(S) / np.exp(S).sum(axis=1, keepdims=True)
print(-np.mean(np.log(P[np.arange(m), y])))
print(-np.log(np.diag(P[:, y])).mean(), np.trace(P[:, y]) / m)
pairs = P[:, y]
print(pairs.shape, np.mean(np.maximum(0, 1 + pairs - P[np.arange(m), y][:, None])))
print((P[:, y] * np.eye(m)).sum() / m)
hits = 0.0
for i in range(m):
    hits += np.log(P[i][y[i]])
    ranked = P[i][np.argsort(-P[i])]
    hits += ranked[0] - ranked[1]
print(hits)
cost = np.zeros((m, m))
for i in range(m):
    cost[i] = -np.log(P[i][y])
print(cost.trace() / m)
theta = rng.normal(size=(2, K))
print(theta[:, y].shape, np.sum(theta[:, y] * rng.normal(size=(2, m))))
print(theta[:, y].mean())
order = rng.permutation(m)
D = np.abs(S[:, None, 0] - S[None, :, 0])
print(D[:, order].sum(), S[order].mean(), P[order].sum())
best = np.argmax(S, axis=0)
print(S[best].mean(), S[:, np.argsort(S[0])].mean())
