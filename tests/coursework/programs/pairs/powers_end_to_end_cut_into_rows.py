import numpy as np
x = np.arange(6.0)
y = 1 + 2 * x - x ** 2
X = np.concatenate([np.ones(6), x, x ** 2]).reshape(-1, 3)
theta = np.linalg.pinv(X) @ y
print(theta.round(3))
