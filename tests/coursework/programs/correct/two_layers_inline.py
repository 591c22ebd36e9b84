import numpy as np

rng = np.random.default_rng(31)
X = rng.normal(size=(3, 24))
Y = rng.integers(0, 2, size=(1, 24))
m = X.shape[1]
n_h = 5
W1, b1 = rng.normal(size=(n_h, 3)) * 0.3, np.zeros((n_h, 1))
W2, b2 = rng.normal(size=(1, n_h)) * 0.3, np.zeros((1, 1))
for i in range(100):
    Z1 = W1 @ X + b1
    A1 = np.maximum(0, Z1)
    Z2 = W2 @ A1 + b2
    A2 = 1 / (1 + np.exp(-Z2))
    cost = -np.mean(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = dZ2.sum(axis=1, keepdims=True) / m
    dA1 = W2.T @ dZ2
    dZ1 = dA1 * (Z1 > 0)
    dW1 = dZ1 @ X.T / m
    db1 = dZ1.sum(axis=1, keepdims=True) / m
    W1 -= 0.1 * dW1
    b1 -= 0.1 * db1
    W2 -= 0.1 * dW2
    b2 -= 0.1 * db2
print(round(float(cost), 6), W1.shape, b1.shape, W2.round(3))
