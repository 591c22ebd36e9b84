"""Momentum for a column of biases, begun as a row: the velocity is wrong, and not that it takes the gradient's place."""
import numpy as np
rng = np.random.default_rng(5)
X = rng.normal(size=(3, 12))
Y = (rng.random((4, 12)) > 0.5).astype(float)
W, b = np.zeros((4, 3)), np.zeros((4, 1))
speed_W = np.zeros((4, 3))
speed_b = np.zeros((4, 1))
for i in range(10):
    A = 1 / (1 + np.exp(-(W @ X + b)))
    dW = (A - Y) @ X.T / 12
    db = np.sum(A - Y, axis=1, keepdims=True) / 12
    speed_W = 0.9 * speed_W + 0.1 * dW
    speed_b = 0.9 * speed_b + 0.1 * db
    W = W - 0.5 * speed_W
    b = b - 0.5 * speed_b
print(b.shape)
