import numpy as np

rng = np.random.default_rng(8)
N, C = 9, 4
X, W = rng.normal(size=(N, 5)), rng.normal(size=(5, C))
y = rng.integers(0, C, size=N)
scores = X @ W
guess = np.argmax(scores, axis=0)
print(np.mean(guess == y))
