import numpy as np

rng = np.random.default_rng(2)
points = rng.normal(size=(4, 30))
seeds = points[:, :4].copy()
gaps = points[:, :, None] - seeds[:, None, :]
far = np.sum(gaps ** 2, axis=2)
group = np.argmin(far, axis=0)
print([int((group == k).sum()) for k in range(4)])
