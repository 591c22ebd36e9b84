import numpy as np

np.random.seed(4)
X = np.random.randn(3, 70)
Y = (X[0:1, :] * 2 - X[1:2, :] > 0).astype(int)
w, b = np.zeros((3, 1)), 0.0
batch_size = 16
m = X.shape[1]
for epoch in range(10):
    permutation = np.random.permutation(m)
    X_shuffled = X[:, permutation]
    Y_shuffled = Y[:, permutation]
    for start in range(0, m, batch_size):
        X_batch = X_shuffled[:, start : start + batch_size]
        Y_batch = Y_shuffled[:, start : start + batch_size]
        m_batch = X_batch.shape[1]
        A = 1 / (1 + np.exp(-(np.dot(w.T, X_batch) + b)))
        dw = np.dot(X_batch, (A - Y_batch).T) / m_batch
        db = np.sum(A - Y_batch) / m_batch
        w = w - 0.2 * dw
        b = b - 0.2 * db
A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
print(w.round(4).T, round(b, 4), np.mean((A > 0.5) == Y))
