import numpy as np
np.random.seed(0)
X = np.random.randn(30, 3)
Y = (X[:, :1] * X[:, 1:2] > 0).astype(float)
W1, W2 = np.random.randn(4, 3), np.random.randn(4, 1)

def forward(X, W1, W2):
    H = np.tanh(np.hstack([X, np.ones((len(X), 1))]) @ W1)
    Hb = np.hstack([np.ones((len(H), 1)), H])
    return H, Hb, 1 / (1 + np.exp(-Hb @ W2))

for step in range(20):
    H, Hb, A = forward(X, W1, W2)
    dZ2 = A - Y
    dW2 = Hb.T @ dZ2 / len(X)
    dZ1 = dZ2 @ W2[1:].T * (1 - H ** 2)
    dW1 = np.hstack([X, np.ones((len(X), 1))]).T @ dZ1 / len(X)
    W1, W2 = W1 - 0.1 * dW1, W2 - 0.1 * dW2
H_new = np.tanh(np.hstack([X[:5], np.ones((5, 1))]) @ W1)
print(np.hstack([np.ones((5, 1)), H_new]) @ W2)
