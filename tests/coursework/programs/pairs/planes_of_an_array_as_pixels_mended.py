import numpy as np

rng = np.random.default_rng(0)
r, g, b = rng.random((6, 8)), rng.random((6, 8)) + 1, rng.random((6, 8)) + 2
planes = np.array([r, g, b])
img = planes.transpose(1, 2, 0)
print(img[0, 0])
