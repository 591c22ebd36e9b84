import numpy as np

rng = np.random.default_rng(1)
A = np.c_[np.ones(25), rng.normal(size=(25, 2))]
t = (A @ np.array([1.0, 2.0, -1.0])).reshape(-1, 1)
gram, right = A.T.dot(A), A.T.dot(t)
coefficients = np.linalg.inv(gram + 0.01 * np.eye(3)) * right
print(coefficients[0].round(2))
