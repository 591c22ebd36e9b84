"""In place, so that numpy refuses it: the bias takes the gradient of the weights."""
import numpy as np
rng = np.random.default_rng(0)
X, Y = rng.normal(size=(3, 8)), (rng.random((2, 8)) > 0.5).astype(float)
W, b = rng.normal(size=(2, 3)), np.zeros((2, 1))
for i in range(5):
    A = 1 / (1 + np.exp(-(W @ X + b)))
    dZ = A - Y
    dW = dZ @ X.T / 8
    db = np.sum(dZ, axis=1, keepdims=True) / 8
    W -= 0.1 * dW
    b -= 0.1 * dW
print(W, b)
