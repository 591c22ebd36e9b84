"""What each investment has of the risk, and a covariance from correlations: products with * that are meant."""

import numpy as np

correlations = np.array([[1.0, 0.2], [0.2, 1.0]])
spreads = np.array([[0.2], [0.3]])
covariance = spreads * correlations * spreads.T
shares = np.array([0.7, 0.3])
parts = shares * (covariance @ shares)
print(covariance, parts / parts.sum(), shares @ covariance * shares)
