import numpy as np

digits = np.random.default_rng(0).random((8, 4, 4))
y = np.array([0, 1, 2, 1, 0, 2, 2, 1])
more = np.vstack([digits, digits[::-1]])
print(more[9, 0], np.hstack([y, y])[9])
