"""A hidden layer as wide as the data, in functions."""
import numpy as np
def relu(z):
    return np.maximum(0, z)
def sigmoid(z):
    return 1 / (1 + np.exp(-z))
def init(n_x, n_h):
    rng = np.random.default_rng(5)
    return rng.normal(size=(n_h, n_x)), np.zeros((n_h, 1)), rng.normal(size=(1, n_h)), np.zeros((1, 1))
def forward(X, W1, b1, W2, b2):
    Z1 = np.dot(W1, X) + b1
    A1 = relu(Z1)
    return Z1, A1, sigmoid(np.dot(W2, A1) + b2)
rng = np.random.default_rng(1)
n_x, n_h = 4, 4
X = rng.normal(size=(n_x, 50))
Y = (X[:1] + X[1:2] > 0).astype(int)
W1, b1, W2, b2 = init(n_x, n_h)
for step in range(100):
    Z1, A1, A2 = forward(X, W1, b1, W2, b2)
    dZ2 = (A2 - Y) / X.shape[1]
    dZ1 = np.dot(W2.T, dZ2) * (Z1 > 0)
    W2 = W2 - 0.3 * np.dot(dZ2, A1.T)
    b2 = b2 - 0.3 * np.sum(dZ2)
    W1 = W1 - 0.3 * np.dot(dZ1, X.T)
    b1 = b1 - 0.3 * np.sum(dZ1, axis=1, keepdims=True)
print(np.mean((A2 > 0.5) == Y))
