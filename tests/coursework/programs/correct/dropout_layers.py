import numpy as np

np.random.seed(13)
X, Y = np.random.randn(3, 14), np.random.randint(0, 2, (1, 14))
W1, b1 = np.random.randn(6, 3), np.zeros((6, 1))
W2, b2 = np.random.randn(1, 6), np.zeros((1, 1))
keep_prob = 0.8
for _ in range(20):
    A1 = np.maximum(0, np.dot(W1, X) + b1)
    D1 = np.random.rand(*A1.shape) < keep_prob
    A1 = A1 * D1 / keep_prob
    A2 = 1 / (1 + np.exp(-(np.dot(W2, A1) + b2)))
    dZ2 = (A2 - Y) / X.shape[1]
    dA1 = np.dot(W2.T, dZ2) * D1 / keep_prob
    dZ1 = np.where(A1 > 0, dA1, 0)
    W2, b2 = W2 - 0.1 * dZ2 @ A1.T, b2 - 0.1 * dZ2.sum(axis=1, keepdims=True)
    W1, b1 = W1 - 0.1 * dZ1 @ X.T, b1 - 0.1 * dZ1.sum(axis=1, keepdims=True)
print(W1.shape, b1.shape, A2.round(3))
