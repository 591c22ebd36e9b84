import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(15, 2))
w = np.array([[1.0], [-0.5]])
labels = (X @ w > 0.2).ravel()
chunks = []
for k in range(5):
    scores = X[3 * k : 3 * (k + 1)] @ w
    chunks.append(scores > 0.2)
guesses = np.concatenate(chunks, axis=0).ravel()
print((guesses == labels).mean())
