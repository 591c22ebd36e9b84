import numpy as np

# A statement of its own may look at a shape without changing anything that follows.
y = np.array([1.0, 0.0, 1.0])
y.reshape(3, 1)
X = np.arange(6.0).reshape(3, 2)
X.T
w = np.array([0.5, -0.5])
print((X @ w - y).mean(), (X.T @ y).shape)
grid = y.reshape(3, 1) * y
grid.ravel()
print(grid)
