"""Points divided by the whole shape of a picture, side by side, on purpose."""

import numpy as np

rng = np.random.RandomState(0)
picture = rng.rand(6, 8)
points = np.array([[1.0, 2.0], [3.0, 7.0], [5.0, 4.0]])
shares = points / picture.shape
centre = points.sum(axis=0) / len(points) / picture.shape
brightest = np.array(np.unravel_index(picture.argmax(), picture.shape)) / picture.shape
rows, columns = picture.shape
print(shares, centre, brightest, np.sum(picture) / (rows * columns))
