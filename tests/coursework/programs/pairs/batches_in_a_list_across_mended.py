import numpy as np

rng = np.random.default_rng(3)
X = rng.standard_normal((10, 60))
Y = (X.sum(axis=0, keepdims=True) > 0).astype(float)
order = rng.permutation(60)
X, Y = X[:, order], Y[:, order]
batches = []
for k in range(4):
    X_batch = X[:, 15 * k : 15 * (k + 1)]
    Y_batch = Y[:, 15 * k : 15 * (k + 1)]
    batches.append((X_batch, Y_batch))
W, b = np.zeros((10, 1)), 0.0
for X_batch, Y_batch in batches:
    A = 1 / (1 + np.exp(-(np.dot(W.T, X_batch) + b)))
    W = W - 0.1 * np.dot(X_batch, (A - Y_batch).T) / 15
    b = b - 0.1 * np.sum(A - Y_batch) / 15
print(W.ravel().round(6))
