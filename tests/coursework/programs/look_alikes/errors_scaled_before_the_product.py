import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(3, 25)); Y = (X[:1] > 0).astype(int)
W1, W2 = rng.normal(size=(4, 3)), rng.normal(size=(1, 4))
m = X.shape[1]
for _ in range(5):
    A1 = np.tanh(W1 @ X)
    A2 = 1 / (1 + np.exp(-W2 @ A1))
    D2 = 1 / m * (A2 - Y)
    D1 = W2.T @ D2 * (1 - A1 ** 2)
    W2 = W2 - 0.5 * D2 @ A1.T
    W1 = W1 - 0.5 * D1 @ X.T
H = 1 / W1.shape[0] * np.ones((1, 4)) @ A1
n_h = W1.shape[0]
scaled = 1 / n_h * W2 @ A1
print(W1, H.shape, scaled.shape)
