import numpy as np

rng = np.random.default_rng(6)
data = rng.normal(size=(8, 2))
target = data @ np.array([[1.0], [-2.0]]) + 4.0
design = np.insert(data, [0], np.ones((data.shape[0], 1)), axis=1)
theta, *_ = np.linalg.lstsq(design, target, rcond=None)
print(design.shape, theta.ravel().round(3))
