import numpy as np

rng = np.random.default_rng(14)
m = 9
X = rng.normal(size=(2, m))
Y = rng.integers(0, 2, size=(1, m))
W1, b1 = rng.normal(size=(9, 2)), np.zeros((9, 1))
W2, b2 = rng.normal(size=(1, 9)), np.zeros((1, 1))
for _ in range(10):
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    dZ2 = A2 - Y
    dZ1 = (W2.T @ dZ2) * (1 - A1**2)
    db1 = np.mean(dZ1, axis=1).reshape(-1, 1)
    W1, b1 = W1 - 0.1 * dZ1 @ X.T / m, b1 - 0.1 * db1
    W2, b2 = W2 - 0.1 * dZ2 @ A1.T / m, b2 - 0.1 * dZ2.mean(axis=1, keepdims=True)
print(b1.sum().round(4))
