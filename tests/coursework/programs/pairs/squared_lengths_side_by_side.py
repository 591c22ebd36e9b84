import numpy as np

rng = np.random.default_rng(1)
A, B = rng.normal(size=(9, 3)), rng.normal(size=(9, 3))
a2, b2 = (A * A).sum(axis=1), (B * B).sum(axis=1)
D = a2 + b2 - 2 * np.dot(A, B.T)
print(D.argmin(axis=1))
