import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def vote(models, X):
    votes = [sigmoid(X @ w) > 0.5 for w in models]
    return np.hstack(votes).mean(axis=0)


rng = np.random.default_rng(6)
X = rng.normal(size=(7, 3))
y = (X.sum(axis=1) > 0).astype(float)
share = vote([rng.normal(size=3) for _ in range(5)], X)
print("error", np.mean(np.abs(np.round(share) - y)))
