import numpy as np

rng = np.random.default_rng(1)
X = rng.normal(size=(4, 5))
W1, W2 = rng.normal(size=(3, 4)), rng.normal(size=(2, 3))
H = np.tanh(W1 @ X)
E = np.exp(W2 @ H)
P = E / E.sum(axis=0)
Y = np.eye(2)[rng.integers(0, 2, 5)].T
dZ2 = P - Y
dW2 = dZ2 @ H.T / 5
dZ1 = (W2.T @ dZ2) * (1 - H ** 2)
dW1 = dZ1 @ X.T / 5
print(dW1.shape)
