import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(5, 30)); Y = (X[:1] > 0).astype(int)
k = 3
size = X.shape[1] // k
for f in range(k):
    Xv, Yv = X[:, f * size:(f + 1) * size], Y[:, f * size:(f + 1) * size]
    print(Xv.shape, Yv.mean())
