"""Grey pictures from stacks with the colors last and first, an average grey picture, and one color of each pixel."""

import numpy as np

rng = np.random.default_rng(0)
photos = rng.integers(0, 256, (7, 6, 6, 3)) / 255
colors_first = photos.transpose(0, 3, 1, 2)
grey = photos.mean(axis=-1)
grey_too = colors_first.mean(axis=1)
mean_grey = photos.mean(axis=0)
gray_profile = grey.mean(axis=1)
red, green, blue = photos[..., 0], photos[..., 1], photos[..., 2]
first_red = colors_first[0][0]
channel_means = photos.mean(axis=(0, 1, 2))
column_means = photos.mean(axis=(0, 1))
print(np.allclose(grey, grey_too), mean_grey.shape, gray_profile.shape, (red + green + blue).mean(), first_red.shape)
print(channel_means, column_means.shape)
