import numpy as np

rng = np.random.default_rng(1)
P = rng.normal(size=(9, 3))
sq = np.sum(P ** 2, axis=1)
D = np.sqrt(np.abs(sq[:, None] + sq - 2 * P @ P.T))
print(D.round(2))
