import numpy as np

rng = np.random.default_rng(12)
p = 0.5
H = np.maximum(0, rng.normal(size=(4, 4)))
D = (rng.random(H.shape) < p) / p
H = H * D
print(H.sum().round(4))
