import numpy as np

photos = np.random.default_rng(2).random((8, 6, 6, 3))
channel_means = photos.mean(axis=(0, 1))
print("red, green, blue:", channel_means[0], channel_means[1], channel_means[2])
