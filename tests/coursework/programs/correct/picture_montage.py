import numpy as np
rng = np.random.default_rng(0)
train = rng.integers(0, 255, (8, 4, 4, 3)); test = rng.integers(0, 255, (3, 4, 4, 3))
X = train.reshape(train.shape[0], -1).T / 255.; Xt = test.reshape(test.shape[0], -1).T / 255.
Y = rng.integers(0, 2, (1, 8))
X = (X - X.mean()) / X.std()
grid = train[:4].reshape(2, 2, 4, 4, 3).transpose(0, 2, 1, 3, 4).reshape(8, 8, 3)
print(X.shape, Xt.shape, grid.shape)
