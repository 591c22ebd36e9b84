import numpy as np

rng = np.random.default_rng(32)
X = rng.normal(size=(4, 9))
W1, b1 = rng.normal(size=(4, 4)), np.zeros((4, 1))
W2, b2 = rng.normal(size=(1, 4)), np.zeros((1, 1))
Y = rng.integers(0, 2, size=(1, 9))
A1 = np.tanh(W1 @ X + b1)
A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
dZ2 = A2 - Y
dW2 = dZ2 @ A1.T / 9
W2 = W2 - 0.1 * dW2
print(W2)
