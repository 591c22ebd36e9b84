import numpy as np
x = np.linspace(0, 1, 6)
V = x[:, None] ** np.arange(3)
y = 1 + 2 * x
theta = np.linalg.solve(V.T @ V, V.T @ y)
print(np.mean((V @ theta - y) ** 2), np.vander(x, 3).shape)
