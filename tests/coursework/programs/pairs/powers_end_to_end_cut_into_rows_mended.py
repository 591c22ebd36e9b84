import numpy as np
x = np.arange(6.0)
y = 1 + 2 * x - x ** 2
X = np.column_stack([np.ones(6), x, x ** 2])
theta = np.linalg.pinv(X) @ y
print(theta.round(3))
