import numpy as np

np.random.seed(17)
X, Y = np.random.randn(6, 24), np.random.randint(0, 2, (1, 24))
w, b, size = np.zeros((6, 1)), 0.0, 6
for k in range(0, X.shape[1], size):
    X_batch = X[:, k : k + size]
    Y_batch = Y[:, k : k + size]
    A = 1 / (1 + np.exp(-(np.dot(w.T, X_batch) + b)))
    w = w - 0.1 * np.dot(X_batch, (A - Y_batch).T) / size
    b = b - 0.1 * np.mean(A - Y_batch)
print(w.ravel())
