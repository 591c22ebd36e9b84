"""A filter that is an outer product; its total only scales it."""

import numpy as np

k = np.array([[1, 2, 1]])
K = k.T @ k
total = K.sum()
img = np.arange(25.0).reshape(5, 5)
out = np.zeros((3, 3))
for i in range(3):
    for j in range(3):
        out[i, j] = (img[i : i + 3, j : j + 3] * K).sum() / total
print(out)
