import numpy as np
rng = np.random.default_rng(0)
n_in, n_units = 4, 3
W, b = rng.normal(size=(n_units, n_in)), np.zeros(n_units)
x = rng.normal(size=n_in)
h = np.tanh(np.dot(W, x) + b)
print(h)
