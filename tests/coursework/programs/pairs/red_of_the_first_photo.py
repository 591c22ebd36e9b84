import numpy as np

photos = np.random.default_rng(2).integers(0, 256, (8, 6, 6, 3))
red = photos[0]
print(red.mean())
