import numpy as np


def gradients(X, Y, A):
    return {"dw": X @ (A - Y).T / X.shape[1], "db": np.mean(A - Y)}


rng = np.random.RandomState(1)
X, Y = rng.randn(3, 6), np.array([[1, 0, 1, 1, 0, 0]])
w, bias, rate = np.zeros((3, 1)), 0.0, 0.2
for i in range(5):
    A = 1 / (1 + np.exp(-(w.T @ X + bias)))
    grads = gradients(X, Y, A)
    w = w - rate * grads["dw"]
    bias = bias - rate * grads["db"]
print(w, bias)
