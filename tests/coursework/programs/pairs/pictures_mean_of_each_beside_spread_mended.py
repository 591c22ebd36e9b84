"""Pixels normalised in two lines: the mean of each picture beside the spread of each channel."""
import numpy as np
rng = np.random.default_rng(0)
pictures = rng.random((9, 4, 4, 3))
mean = np.mean(pictures, axis=(0, 1, 2), keepdims=True)
spread = np.std(pictures, axis=(0, 1, 2), keepdims=True)
pictures = pictures - mean
pictures = pictures / spread
print(pictures.shape)
