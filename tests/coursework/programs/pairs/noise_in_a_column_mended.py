import numpy as np

n = 40
rng = np.random.default_rng(0)
angle = np.linspace(0, 3, n)
noise = rng.normal(0, 0.1, size=n)
y = np.sin(angle) + noise
A = np.c_[np.ones(n), angle.reshape(-1, 1)]
print(np.linalg.lstsq(A, y, rcond=None)[0].shape)
