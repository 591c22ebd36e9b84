import numpy as np

rng = np.random.default_rng(11)
n, m = 6, 25
X = rng.normal(size=(n, m))
Y = (X[:1] * X[1:2] > 0).astype(float)
W1, W2, W3 = (rng.normal(size=shape) * 0.5 for shape in ((n, n), (n, n), (1, n)))
for step in range(20):
    A1 = np.tanh(np.dot(W1, X))
    A2 = np.tanh(np.dot(W2, A1))
    A3 = 1 / (1 + np.exp(-np.dot(W3, A2)))
    dZ3 = A3 - Y
    dZ2 = np.dot(W3.T, dZ3) * (1 - A2**2)
    dZ1 = np.dot(W2.T, dZ2) * (1 - A1**2)
    W3 = W3 - 0.1 * np.dot(dZ3, A2.T) / m
    W2 = W2 - 0.1 * np.dot(dZ2, A1.T) / m
    W1 = W1 - 0.1 * np.dot(dZ1, X.T) / m
print(W1.shape)
