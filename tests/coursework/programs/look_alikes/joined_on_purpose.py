"""Arrays joined below or beside each other as they should be: more examples, more features, votes of several models."""

import numpy as np

rng = np.random.default_rng(5)
X = rng.standard_normal((6, 2))

# twice as many examples: mirrored, shifted and noisy copies
more = np.concatenate((X, -X))
noisy = np.vstack((X, X + 0.1 * rng.standard_normal(X.shape), 2 * X))
more = (more - more.mean(axis=0)) / more.std(axis=0)
print(more.shape, noisy.mean(axis=0).shape)

# more features: beside each other where examples are rows, below each other where they are columns
powers = np.concatenate((X, X**2, X**3), axis=1)
powers = (powers - powers.mean(axis=0)) / powers.std(axis=0)
C = X.T
below = np.concatenate((C, C**2))
below = (below - below.mean(axis=1, keepdims=True)) / below.std(axis=1, keepdims=True)
print(powers.shape, below.shape)


def probability(seed, X):
    w = np.random.default_rng(seed).standard_normal((2, 1))
    return 1 / (1 + np.exp(-(w.T @ X)))


votes = np.vstack([probability(seed, C) for seed in range(3)])
print(votes.mean(axis=0).round(2))

# predictions of one model, batch by batch, put end to end
batches = np.hstack([probability(0, C[:, start : start + 2]) for start in range(0, 6, 2)])
print(np.mean(batches > 0.5), batches.mean(axis=1), np.squeeze(batches).shape)


def batch(number):
    return C[:, 2 * number : 2 * number + 2]


print(np.hstack([probability(0, batch(number)) for number in range(3)]).sum(axis=0).shape)
