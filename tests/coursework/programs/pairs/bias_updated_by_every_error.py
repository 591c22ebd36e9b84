import numpy as np

rng = np.random.default_rng(8)
X = rng.standard_normal((3, 20))
Y = (X[0:1] + X[1:2] > 0).astype(float)
m = X.shape[1]
W1, c1 = rng.standard_normal((6, 3)) * 0.3, np.zeros((6, 1))
W2, c2 = rng.standard_normal((1, 6)) * 0.3, np.zeros((1, 1))
for _ in range(40):
    A1 = np.tanh(W1 @ X + c1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + c2)))
    dZ2 = A2 - Y
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    W2 = W2 - 0.5 * (dZ2 @ A1.T) / m
    c2 = c2 - 0.5 * np.sum(dZ2, axis=1, keepdims=True) / m
    W1 = W1 - 0.5 * (dZ1 @ X.T) / m
    c1 = c1 - 0.5 * dZ1 / m
print(c1.round(6), c2.round(6))
