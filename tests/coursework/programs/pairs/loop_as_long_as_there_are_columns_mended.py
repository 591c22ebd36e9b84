"""The mean brightness of each picture; the loop has as many passes as a picture has pixels."""

import numpy as np

pictures = np.array([[0.1, 0.5, 0.9, 0.3], [0.7, 0.2, 0.4, 0.8], [0.6, 0.6, 0.1, 0.0]])
count, pixels = pictures.shape
brightness = np.zeros((count, 1))
for k in range(count):
    brightness[k] = pictures[k].mean()
print(brightness.ravel())
