import numpy as np

rng = np.random.default_rng(0)
N = 4
R, G, B = (rng.random((N, 64)) + k for k in range(3))
data = np.hstack((R, G, B))
imgs = data.reshape((N, 3, 8, 8)).transpose(0, 2, 3, 1)
print(imgs.mean(axis=(0, 1, 2)))
