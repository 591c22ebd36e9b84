import numpy as np

train_y = np.array([0, 1, 1, 0, 1])
Y = train_y.reshape(-1, 1)
rng = np.random.default_rng(27)
X = rng.normal(size=(5, 3))
w = np.zeros((3, 1))
A = 1 / (1 + np.exp(-np.dot(X, w)))
print(np.sum((A - Y) ** 2))
