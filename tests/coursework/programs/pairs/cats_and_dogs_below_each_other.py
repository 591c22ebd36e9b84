import numpy as np

rng = np.random.default_rng(3)
cats, dogs = rng.normal(1, 1, (2, 20)), rng.normal(-1, 1, (2, 20))
Y = np.hstack((np.ones((1, 20)), np.zeros((1, 20))))
X = np.vstack((cats, dogs))
print(X.shape[1], "examples", X.shape[0], "features", Y.mean())
