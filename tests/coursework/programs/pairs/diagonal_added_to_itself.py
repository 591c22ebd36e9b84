import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(12, 3))
G = X @ X.T
d = np.diag(G)
D2 = d + d - 2 * G
print(D2.round(1)[0])
