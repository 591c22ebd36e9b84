import numpy as np

rng = np.random.default_rng(1)
data = rng.normal(size=(10, 50))
target = rng.normal(size=(1, 50))
n, m = data.shape
half = n // 2
A, B = data[:, :half], data[:, half:]
ya, yb = target[:, :half], target[:, half:]
print(A.mean(), ya.mean(), yb.mean(), B.mean())
