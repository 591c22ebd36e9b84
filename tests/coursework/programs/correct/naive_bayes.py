import numpy as np

rng = np.random.default_rng(33)
X = np.concatenate([rng.normal(0, 1, (20, 3)), rng.normal(2, 1, (25, 3))])
y = np.array([0] * 20 + [1] * 25)
means = np.array([X[y == c].mean(axis=0) for c in (0, 1)])
variances = np.array([X[y == c].var(axis=0) for c in (0, 1)])
priors = np.bincount(y) / len(y)
log_likelihood = -0.5 * (
    np.log(2 * np.pi * variances[None, :, :]) + (X[:, None, :] - means[None, :, :]) ** 2 / variances[None, :, :]
).sum(axis=2)
posterior = log_likelihood + np.log(priors)
print(np.mean(posterior.argmax(axis=1) == y), means.round(2))
