import numpy as np
X = np.array([[1.0, 2.0], [0.5, -1.0], [2.0, 0.3], [-1.0, 1.0]])
labels = np.array([1, 0, 1, 0])
w = np.array([1.2, -0.4])
z = (X @ w + 0.1).reshape(-1, 1)
A = 1 / (1 + np.exp(-z))
print("cost", -np.mean(labels * np.log(A) + (1 - labels) * np.log(1 - A)))
