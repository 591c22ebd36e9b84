import numpy as np

rng = np.random.default_rng(1)
X = rng.normal(size=(2, 25))
Y = (X[0:1] * X[1:2] > 0).astype(int)
W1, b1 = rng.normal(size=(4, 2)), np.zeros((4, 1))
W2, b2 = rng.normal(size=(1, 4)), np.zeros((1, 1))
for i in range(30):
    A1 = np.tanh(np.dot(W1, X) + b1)
    A2 = 1 / (1 + np.exp(-(np.dot(W2, A1) + b2)))
    dZ2 = A2 - Y
    dZ1 = np.multiply(np.dot(W2.T, dZ2), 1 - np.square(A2))
    W2 -= 0.5 * np.dot(dZ2, A1.T) / 25
    b2 -= 0.5 * np.mean(dZ2, axis=1, keepdims=True)
    W1 -= 0.5 * np.dot(dZ1, X.T) / 25
    b1 -= 0.5 * np.mean(dZ1, axis=1, keepdims=True)
print(W1.round(3))
