import numpy as np

rng = np.random.default_rng(4)
X = rng.normal(size=(3, 10))
Y = (rng.random((1, 10)) > 0.5).astype(int)
w = rng.normal(size=(3, 1))
batches = [X[:, k : k + 5] for k in range(0, X.shape[1], 5)]
Z = np.concatenate([np.dot(w.T, batch) for batch in batches], axis=1)
errors = np.abs((Z > 0) ^ Y)
print(int(errors.sum()))
