import numpy as np

np.random.seed(16)
X, Y = np.random.randn(8, 8), np.random.randint(0, 2, (1, 8))
m = Y.shape[1]
order = np.random.permutation(m)
X_shuffled = X[:, order]
Y_shuffled = Y[:, order]
w = np.zeros((8, 1))
A = 1 / (1 + np.exp(-np.dot(w.T, X_shuffled)))
w = w - np.dot(X_shuffled, (A - Y_shuffled).T) / m
print(w.ravel().round(4))
