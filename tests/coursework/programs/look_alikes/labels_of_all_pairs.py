import numpy as np

X = np.array([[0.0, 1.0], [2.0, 0.5], [1.5, 3.0], [0.2, 0.9]])
y = np.array([0, 1, 1, 0])
m = len(X)
first = np.repeat(X, m, axis=0)
second = np.tile(X, (m, 1))
distances = np.sqrt(np.sum((first - second) ** 2, axis=1))
alike = np.repeat(y, m) == np.tile(y, m)
print("alike:", distances[alike].mean(), "unlike:", distances[~alike].mean())
