import numpy as np

rng = np.random.default_rng(6)
X = rng.normal(size=(3, 40))
Y = (X[:1] > 0.2).astype(float)
W1, b1 = rng.normal(size=(4, 3)), np.zeros((4, 1))
W2, b2 = rng.normal(size=(1, 4)), np.zeros((1, 1))
for step in range(50):
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    dZ2 = (A2 - Y) / X.shape[1]
    dZ1 = (W2.T @ dZ2) * (1 - A1 ** 2)
    W2 -= 0.5 * dZ2 @ A1.T
    W1 -= 0.5 * dZ1 @ X.T
    b1 -= 0.5 * dZ1.sum(axis=1, keepdims=True)
    b2 -= 0.5 * dZ2.sum(axis=1, keepdims=True)
    W1 = W1 - 0.01 * W1.mean(axis=0)
    W1 = W1 - 0.01 * np.dot(np.ones((1, 4)), W1) / 4
print(W1.round(3))
shift = np.zeros(3)
for step in range(20):
    e = shift - X.T
    shift = shift - 0.1 * np.mean(e, axis=0)
print(shift.round(3))
