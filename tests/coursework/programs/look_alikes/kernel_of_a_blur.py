import numpy as np

g = np.exp(-np.arange(-2, 3) ** 2 / 2)
g /= g.sum()
blur = g.reshape(-1, 1) @ g.reshape(1, -1)
print(blur.sum())
