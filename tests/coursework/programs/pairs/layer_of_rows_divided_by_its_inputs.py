import numpy as np

rng = np.random.default_rng(1)
entered, delta = rng.normal(size=(9, 4)), rng.normal(size=(9, 2))
width, size = entered.shape
slopes = entered.T @ delta / size
shift = np.sum(delta, axis=0) / size
print(slopes, shift)
