import numpy as np

rng = np.random.default_rng(1)
pictures = rng.integers(0, 256, (5, 2, 2, 3))
labels = np.array([[0, 1, 1, 0, 1]])
X = pictures.flatten() / 255
m = X.shape[1]
w = np.zeros((X.shape[0], 1))
A = 1 / (1 + np.exp(-np.dot(w.T, X)))
print(np.sum(A - labels) / m)
