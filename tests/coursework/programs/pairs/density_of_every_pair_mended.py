import numpy as np

def density(X, mu, Sigma):
    gap = X - mu
    inverse = np.linalg.inv(Sigma)
    power = np.sum(gap.dot(inverse) * gap, axis=1)
    return np.exp(-power / 2) / np.sqrt(np.linalg.det(2 * np.pi * Sigma))

rng = np.random.default_rng(0)
X = rng.normal(size=(20, 3))
p = density(X, X.mean(axis=0), np.cov(X.T))
print(p.argmin(), (p < 1e-3).sum())
