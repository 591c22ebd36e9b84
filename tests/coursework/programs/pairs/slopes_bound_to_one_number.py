import numpy as np


def cost(w):
    return np.sum(w**2) + w[0, 0] * w[1, 0]


w = np.array([[1.0], [2.0], [-1.0]])
step = 1e-4
slopes = np.zeros_like(w)
for k in range(w.shape[0]):
    above, below = w.copy(), w.copy()
    above[k] += step
    below[k] -= step
    slopes = (cost(above) - cost(below)) / (2 * step)
print(np.round(slopes, 3), np.round(np.linalg.norm(slopes - 2 * w), 3))
