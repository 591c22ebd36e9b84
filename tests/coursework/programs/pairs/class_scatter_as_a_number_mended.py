import numpy as np

def scatter(X, labels):
    total_mean = np.mean(X, axis=0)
    within, between = 0, 0
    for label in set(labels):
        group = X[labels == label]
        centre = np.mean(group, axis=0)
        diff = group - centre
        within += np.dot(diff.T, diff)
        shift = centre - total_mean
        between += group.shape[0] * np.outer(shift, shift)
    return within, between

rng = np.random.default_rng(2)
X = np.concatenate([rng.normal(size=(15, 4)), rng.normal(size=(15, 4)) + [1, 2, 0, 1]])
labels = np.array([0] * 15 + [1] * 15)
sw, sb = scatter(X, labels)
vals, vecs = np.linalg.eig(np.dot(np.linalg.inv(sw), sb))
w = vecs[:, np.argmax(vals.real)].real
print(np.abs(X @ w).mean())
