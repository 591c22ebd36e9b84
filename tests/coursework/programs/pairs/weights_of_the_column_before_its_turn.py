import numpy as np
column = np.array([[1], [0], [0], [1]])
Y = column.T
A = np.array([[0.8, 0.3, 0.4, 0.6]])
weight = np.where(column == 1, 3.0, 1.0)
loss = -(Y * np.log(A) + (1 - Y) * np.log(1 - A))
print("weighted cost:", np.sum(weight * loss) / 4)
