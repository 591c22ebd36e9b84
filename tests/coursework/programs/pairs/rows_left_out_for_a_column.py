import numpy as np

sheet = np.array([[50.0, 2.0, 1.1], [80.0, 3.0, 1.9], [65.0, 2.0, 1.4], [120.0, 5.0, 3.2], [70.0, 2.0, 1.5]])
X, y = sheet[:-1], sheet[:, -1]
slope = np.array([0.02, 0.1])
print(X @ slope - y)
