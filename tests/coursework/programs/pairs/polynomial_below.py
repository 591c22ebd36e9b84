"""A polynomial fitted by the normal equation."""

import numpy as np

x = np.linspace(-1, 1, 7).reshape(-1, 1)
y = 1 + 2 * x + x**2
X = np.vstack((x, x**2))
X = np.hstack((np.ones((7, 1)), X))
print(np.linalg.solve(X.T @ X, X.T @ y).round(4))
