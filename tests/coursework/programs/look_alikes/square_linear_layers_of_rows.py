import numpy as np
rng = np.random.default_rng(0)
X, T = rng.normal(size=(9, 4)), rng.normal(size=(9, 4))
W1, W2 = rng.normal(size=(4, 4)) * 0.5, rng.normal(size=(4, 4)) * 0.5
for i in range(30):
    H = np.dot(X, W1)
    Y = np.dot(H, W2)
    dY = (Y - T) / 9
    dW2 = np.dot(H.T, dY)
    dH = np.dot(dY, W2.T)
    dW1 = np.dot(X.T, dH)
    W1, W2 = W1 - 0.1 * dW1, W2 - 0.1 * dW2
print(np.mean((X @ W1 @ W2 - T) ** 2).round(4))
