import numpy as np

np.random.seed(0)
X = np.random.rand(10, 3)
y = np.random.randint(0, 2, 10)
data = np.column_stack((X, y))
data = data[:, np.random.permutation(data.shape[1])]
X, y = data[:, :-1], data[:, -1]
print(y, X[:3])
