"""Test pictures brought to one contrast, each by itself, to be looked at."""
import numpy as np

rng = np.random.default_rng(0)
train_images, test_images = rng.uniform(0, 255, size=(20, 64)), rng.uniform(0, 255, size=(6, 64))
train_z = (train_images - train_images.mean(axis=0)) / (train_images.std(axis=0) + 1e-8)
contrast = (test_images - test_images.mean(axis=1, keepdims=True)) / test_images.std(axis=1, keepdims=True)
print("contrast of every picture for display", contrast.min(), contrast.max(), train_z.shape)
