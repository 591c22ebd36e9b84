import numpy as np


def density(X, mu, cov):
    centred = X - mu
    exponent = np.sum(centred.dot(np.linalg.pinv(cov)) * centred, axis=1)
    return np.exp(-0.5 * exponent) / np.sqrt((2 * np.pi) ** len(mu) * np.linalg.det(cov))


X = np.array([[2.0, 1.0], [4.0, 3.5], [3.0, 5.0], [9.0, 1.0], [5.0, 2.0]])
mu = X.mean(axis=0)
cov = np.cov(X, rowvar=False)
print(density(X, mu, cov).round(5))
