"""The nearest of four points."""

import numpy as np

rng = np.random.default_rng(2)
A = rng.normal(size=(2, 6))
B = rng.normal(size=(2, 4))
gaps = A[:, :, None] - B[:, None, :]
D = np.linalg.norm(gaps, axis=2)
near = np.argmin(D, axis=1)
print(near)
