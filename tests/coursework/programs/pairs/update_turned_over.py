"""Softmax on as many classes as features, one column an example, with a velocity."""

import numpy as np

rng = np.random.default_rng(18)
X = rng.normal(size=(3, 40))
Y = np.eye(3)[rng.integers(0, 3, size=40)].T
W, b = rng.normal(size=(3, 3)), np.zeros((3, 1))
speed = np.zeros_like(W)
for _ in range(60):
    T = np.exp(W @ X + b)
    A = T / T.sum(axis=0, keepdims=True)
    dW = (A - Y) @ X.T / 40
    speed = 0.9 * speed + 0.1 * dW.T
    W = W - 0.5 * speed
    b = b - 0.5 * np.mean(A - Y, axis=1, keepdims=True)
print(W.round(4))
