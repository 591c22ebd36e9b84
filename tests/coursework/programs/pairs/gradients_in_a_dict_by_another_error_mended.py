"""Two layers whose gradients are collected in a dict."""
import numpy as np
def backward(X, Y, A1, A2, W2):
    m = X.shape[1]
    grads = {}
    dZ2 = A2 - Y
    grads["W2"] = dZ2 @ A1.T / m
    grads["b2"] = dZ2.sum(axis=1, keepdims=True) / m
    dZ1 = (W2.T @ dZ2) * A1 * (1 - A1)
    grads["W1"] = (1 / m) * dZ1.dot(X.T)
    grads["b1"] = dZ1.sum(axis=1, keepdims=True) / m
    return grads
def sigmoid(z):
    return 1 / (1 + np.exp(-z))
rng = np.random.default_rng(2)
X = rng.normal(size=(2, 50))
Y = (X[:1] > X[1:]).astype(int)
p = {"W1": rng.normal(size=(3, 2)), "b1": np.zeros((3, 1)), "W2": rng.normal(size=(1, 3)), "b2": np.zeros((1, 1))}
for step in range(100):
    A1 = sigmoid(p["W1"] @ X + p["b1"])
    A2 = sigmoid(p["W2"] @ A1 + p["b2"])
    grads = backward(X, Y, A1, A2, p["W2"])
    for key in p:
        p[key] = p[key] - 0.5 * grads[key]
print(np.mean((A2 > 0.5) == Y))
