import numpy as np

rng = np.random.default_rng(1)
A, B = rng.normal(size=(5, 3)), rng.normal(size=(9, 3))
a2 = np.sum(A ** 2, axis=1)
b2 = np.sum(B ** 2, axis=1)
D = a2 + b2 - 2 * A @ B.T
print(D.argmin(axis=1))
