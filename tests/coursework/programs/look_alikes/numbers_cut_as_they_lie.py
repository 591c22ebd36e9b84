import numpy as np

# quantity after quantity, and record after record
X = np.array([104.0, 160.0, 72.0, 3.0, 4.0, 2.0]).reshape(2, 3)
print(X.mean(axis=1), X[0])
records = np.array([104.0, 3.0, 160.0, 4.0, 72.0, 2.0]).reshape(3, 2)
print(records.mean(axis=0), records[:, 1])

# a matrix, and a table filled by two loops
M = np.array([1.0, 10.0, 2.0, 20.0, 3.0, 30.0]).reshape(2, 3)
print(M @ np.ones((3, 1)))
flat = []
for i in range(2):
    for j in range(3):
        flat.append(i * j + 0.5)
grid = np.array(flat).reshape(2, 3)
print(grid[0], grid.mean(axis=1))

# two costs an epoch, one epoch a row
costs = []
for epoch in range(4):
    costs.append(1 / (epoch + 1))
    costs.append(1 / (epoch + 2))
pairs = np.array(costs).reshape(4, 2)
print(pairs[0], pairs.mean(axis=1), pairs[:, 0])

# two features of examples whose classes come in turn
X = np.array([1.0, 8.0, 2.0, 9.0, 1.5, 7.0, 2.0, 9.0, 1.0, 8.0, 2.0, 9.0]).reshape(2, 6)
Y = np.array([[0, 1, 0, 1, 0, 1]])
w = np.zeros((2, 1))
A = 1 / (1 + np.exp(-w.T @ X))
print(X.mean(axis=1), np.dot(X, (A - Y).T) / 6)
