"""Updates that share a gradient, a mask counted over by a product, layers made one way and used the other: all as meant."""
import numpy as np
rng = np.random.default_rng(0)
X, Y = rng.normal(size=(3, 8)), (rng.random((2, 8)) > 0.5).astype(float)
n_x, n_h, n_y = 3, 4, 2
W1, W2 = rng.normal(size=(n_h, n_x)), rng.normal(size=(n_h, n_y))
b2 = np.zeros((n_y, 1))
for i in range(3):
    A1 = np.tanh(np.dot(W1, X))
    A2 = 1 / (1 + np.exp(-(np.dot(W2.T, A1) + b2)))
    dZ2 = A2 - Y
    db2 = dZ2.mean(axis=1, keepdims=True)
    dW2 = A1 @ dZ2.T / 8
    dZ1 = (W2 @ dZ2) * (1 - A1 ** 2)
    W1 = W1 - 0.1 * dZ1 @ X.T / 8
    W2 = W2 - 0.1 * dW2
    b2 = b2 - 0.1 * db2
active = (A1 > 0).astype(int)
print(active.T @ active, active @ Y.T)
images = rng.random((5, 4, 4, 3))
each = images.mean(axis=(1, 2), keepdims=True)
spread = images.std(axis=(0, 1, 2))
print(((images - each) / spread).shape)
