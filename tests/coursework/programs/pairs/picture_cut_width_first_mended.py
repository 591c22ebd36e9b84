import numpy as np

rng = np.random.default_rng(0)
h, w = 6, 9
scans = rng.random((5, h, w))
flat = scans.reshape(5, -1).T
mean_scan = flat.mean(axis=1)
picture = mean_scan.reshape(h, w)
print(picture.sum(axis=0).round(2))
