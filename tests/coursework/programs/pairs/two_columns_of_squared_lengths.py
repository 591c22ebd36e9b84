import numpy as np

rng = np.random.default_rng(0)
A = rng.normal(size=(12, 3)); B = rng.normal(size=(12, 3))
a = np.sum(A ** 2, axis=1, keepdims=True)
b = np.sum(B ** 2, axis=1, keepdims=True)
D = a + b - 2 * A @ B.T
print(D[0, :3])
