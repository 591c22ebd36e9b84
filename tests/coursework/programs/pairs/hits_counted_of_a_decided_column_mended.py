import numpy as np

rng = np.random.default_rng(8)
data = rng.normal(size=(25, 2))
sick = (data[:, 1] + rng.normal(scale=0.3, size=25) > 0.2).astype(int)
chance = 1 / (1 + np.exp(-(data @ np.array([[0.1], [1.5]]) - 0.3)))
called = np.where(chance > 0.5, 1, 0).ravel()
hits, missed = np.sum(called * sick), np.sum((1 - called) * sick)
print("recall", hits / (hits + missed))
