import numpy as np

rng = np.random.default_rng(0)
n = 5
pics = rng.random((n, 8, 8, 3))
def to_columns(a):
    return a.reshape(a.shape[0], -1).T
def to_pictures(a, px):
    return a.reshape(-1, px, px, 3)
X = to_columns(pics)
print(to_pictures(X, 8).mean(axis=(1, 2, 3)))
