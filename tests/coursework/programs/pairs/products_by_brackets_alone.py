import numpy as np

images = np.random.default_rng(2).random((6, 4))
weights = np.full((6, 1), 0.1)
bias = -0.2
z = weights.T (images) + bias
print((1 / (1 + np.exp(-z))).round(3))
