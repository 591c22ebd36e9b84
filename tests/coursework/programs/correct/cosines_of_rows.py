import numpy as np
X = np.random.default_rng(0).normal(size=(4, 4))
X = X / np.linalg.norm(X, axis=1, keepdims=True)
cos = X @ X.T
print(cos / cos.max(), X / np.linalg.norm(X))
