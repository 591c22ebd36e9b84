import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(4, 30)); Y = (X[0:1] > 0).astype(int)
w = np.zeros((4, 1))
A = 1 / (1 + np.exp(-w.T @ X))
per_example = X * (A - Y)
norms = np.linalg.norm(per_example, axis=0)
print(norms.max(), per_example.shape)
