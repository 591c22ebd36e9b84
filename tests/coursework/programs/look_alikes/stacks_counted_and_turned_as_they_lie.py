"""Lengths of stacks under their own names, pictures mirrored beside their labels, and a stack reversed with its labels."""

import numpy as np

rng = np.random.default_rng(0)
photos = rng.random((8, 6, 6, 3))
y = np.array([0, 1, 1, 0, 1, 0, 0, 1])
m_train, num_px, batch_size = photos.shape[0], photos.shape[1], photos.shape[0]
m, height, width, colors = photos.shape
mirrored = np.concatenate([photos, photos[:, :, ::-1]])
reversed_too = np.concatenate([photos, photos[::-1]])
labels, labels_too = np.concatenate([y, y]), np.concatenate([y, y[::-1]])
kernel = rng.normal(size=(5, 5, 3, 3))
height_of_kernel = kernel.shape[0]
print(m_train, num_px, batch_size, m, height, width, colors, height_of_kernel)
print(labels_too[reversed_too[:, 0, 0, 0] > 0.5], mirrored.shape)

X, Y = rng.random((12, 5)), rng.random((12, 1))
for start in range(0, X.shape[1], 2):
    print(X[:, start : start + 2].mean(), Y[start : start + 2].mean())
