import numpy as np

X = np.array([[1.0, 5.0, 2.0], [4.0, 0.5, 3.0], [2.5, 2.0, 2.0], [9.0, 1.0, 0.0]])
shares, gram = np.zeros((4, 3)), np.zeros((4, 4))
for j in range(X.shape[1]):
    column = X[:, [j]]
    shares[:, j] = column / column.sum()
    gram += column @ column.T
print(shares.round(3), gram)
