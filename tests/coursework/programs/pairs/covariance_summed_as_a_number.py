import numpy as np
rng = np.random.default_rng(0)
X = rng.normal(size=(25, 3))
mean = X.mean(axis=0)
S = 0
for x in X:
    S = S + (x - mean).dot(x - mean)
S = S / (len(X) - 1)
vals, vecs = np.linalg.eigh(S)
print(vals)
