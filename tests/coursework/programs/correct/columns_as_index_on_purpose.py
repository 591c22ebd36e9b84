import numpy as np

rng = np.random.default_rng(2)
A = rng.normal(size=(5, 5))
rows, cols = np.array([0, 2, 4]), np.array([1, 2, 3])
print(A[rows[:, None], cols].shape, A[np.ix_(rows, cols)].shape)
order = np.argsort(A, axis=1)
print(A[np.arange(5)[:, None], order].shape, A[np.arange(5).reshape(-1, 1), cols].shape)
words = np.array([[3], [1], [2], [0], [4]])
vectors = A[words]
print(vectors.shape, (vectors * A[0]).shape, np.squeeze(vectors).shape, vectors.mean(axis=1) - A)
