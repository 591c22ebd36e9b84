"""Stacks of pictures whose statistics run along one side, both sides or none, each on purpose."""

import numpy as np

rng = np.random.default_rng(5)
pictures = rng.random((10, 6, 6, 3))
print(pictures.mean(axis=(0, 1)).shape, "a profile from left to right")
print((pictures - pictures.mean(axis=0)).shape, "less the mean picture")
print((pictures - pictures.mean(axis=(1, 2), keepdims=True)).shape, "each picture by itself")
print((pictures - pictures.mean(axis=(0, 1, 2))).shape, "color by color")
print((pictures / pictures.max(axis=(1, 2, 3), keepdims=True)).shape, "each picture to its own brightest")

profile = pictures.mean(axis=(0, 2))
print(profile - profile.mean(axis=0), "from top to bottom, less the mean of each color")

frames = rng.random((10, 8, 8))
stripes = frames.mean(axis=(0, 1))
print((frames - stripes).std(), "stripes of the sensor taken away")

maps = rng.random((4, 5, 6, 8))
print((maps - maps.mean(axis=(0, 1), keepdims=True)).shape)
