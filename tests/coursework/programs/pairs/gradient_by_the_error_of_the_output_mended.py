"""Two layers; the gradient of the first by the error of the second."""
import numpy as np
rng = np.random.default_rng(8)
X = rng.normal(size=(40, 3))
Y = (X[:, :1] * X[:, 1:2] > 0).astype(float)
W1, b1 = rng.normal(size=(3, 5)), np.zeros((1, 5))
W2, b2 = rng.normal(size=(5, 1)), np.zeros((1, 1))
for epoch in range(60):
    H = np.tanh(X @ W1 + b1)
    A = 1 / (1 + np.exp(-(H @ W2 + b2)))
    dA = (A - Y) / len(X)
    dW2 = H.T @ dA
    dH = dA @ W2.T * (1 - H ** 2)
    dW1 = X.T @ dH
    W2 -= 0.5 * dW2
    b2 -= 0.5 * dA.sum(axis=0, keepdims=True)
    W1 -= 0.5 * dW1
    b1 -= 0.5 * dH.sum(axis=0, keepdims=True)
print("cost", round(float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))), 4))
