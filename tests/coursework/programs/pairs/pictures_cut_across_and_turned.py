import numpy as np

rng = np.random.default_rng(8)
n = 14
pictures = rng.random((n, 3, 5))
rows = pictures.reshape(-1, n).T
print(rows.shape, rows.mean(axis=1).round(3)[:4])
