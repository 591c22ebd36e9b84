import numpy as np

rng = np.random.default_rng(46)
X = rng.normal(size=(2, 12))
Y = (X[:1] * X[1:] > 0).astype(int)
W1, b1 = rng.normal(size=(3, 2)), np.zeros((3, 1))
W2 = rng.normal(size=(3, 3))
for _ in range(20):
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1)))
    dZ2 = A2 - Y
    dZ1 = W2.T @ dZ2 * (1 - A1 ** 2)
    W2 = W2 - 0.1 * dZ2 @ A1.T / 12
    W1, b1 = W1 - 0.1 * dZ1 @ X.T / 12, b1 - 0.1 * dZ1.mean(axis=1, keepdims=True)
print(-np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / 12)
