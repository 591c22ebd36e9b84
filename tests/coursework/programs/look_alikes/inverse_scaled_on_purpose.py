import numpy as np

# An inverse is scaled by a variance, by one number a column, and number by number.
rng = np.random.default_rng(0)
X = rng.normal(size=(30, 3))
y = X @ np.array([1.0, -1.0, 2.0])
inverse = np.linalg.inv(X.T @ X)
w = inverse @ X.T @ y
variance = np.sum((y - X @ w) ** 2) / 27
covariance = inverse * variance
spread = np.sqrt(np.diag(covariance))
correlation = covariance / spread[:, None] / spread
U, s, V = np.linalg.svd(X, full_matrices=False)
print((V.T / s ** 2 @ V).round(3), correlation.shape, (inverse * (X.T @ X)).sum().round(3))
print((np.linalg.inv(X.T @ X) * s).shape)
