import numpy as np

rng = np.random.default_rng(17)
labels = rng.integers(0, 3, 36)
X = rng.standard_normal((4, 36))
X[:3] += 2 * np.eye(3)[:, labels]
Y = np.eye(3)[labels].T
W = np.zeros((3, 4))
for _ in range(30):
    scores = np.exp(W @ X)
    P = scores / scores.sum(axis=0, keepdims=True)
    W = W - 0.3 * (P - Y) @ X.T / 36
guessed = P.argmax(axis=0)
true = Y.argmax(axis=0)
print(np.mean(guessed == true))
