"""A hidden layer's scores are looked at, a linear bottleneck goes on as it is, and a shortcut takes the data again."""
import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(30, 3))
T = X @ np.array([[1.0], [2.0], [-1.0]])
W1, W2, W3, V = rng.normal(size=(3, 3)), rng.normal(size=(3, 3)), rng.normal(size=(3, 1)), rng.normal(size=(3, 1))
for _ in range(20):
    Z1 = X @ W1
    Z2 = Z1 @ W2
    A2 = np.tanh(Z2)
    out = A2 @ W3 + X @ V
    E = (out - T) / len(X)
    back = E @ W3.T * (1 - A2 ** 2)
    dW1 = X.T @ (back @ W2.T)
    W3 -= 0.1 * A2.T @ E
    V -= 0.1 * X.T @ E
    W2 -= 0.1 * Z1.T @ back
    W1 -= 0.1 * dW1
print(np.mean(np.tanh(Z1)), np.mean((out - T) ** 2))
