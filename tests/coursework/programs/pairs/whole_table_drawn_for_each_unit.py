import numpy as np
rng = np.random.default_rng(1)
n_in, n_out = 4, 3
W = np.empty((n_out, n_in))
for unit in range(n_out):
    W[:] = rng.normal(size=n_in) / np.sqrt(n_in)
print(W.sum(axis=1).round(3))
