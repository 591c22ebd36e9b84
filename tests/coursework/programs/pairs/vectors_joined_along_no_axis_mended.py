import numpy as np

x1 = np.array([1.0, 2.0, 3.0])
x2 = np.array([0.5, 0.1, 0.2])
X = np.column_stack((x1, x2))
print(X @ np.array([0.1, 0.2]))
