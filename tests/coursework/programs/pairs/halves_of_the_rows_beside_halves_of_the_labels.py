import numpy as np

X = np.array([[3.0, 1.0, 2.0, 0.5], [1.0, 2.0, 9.0, 4.0], [0.0, 1.0, 1.0, 2.0]])
Y = np.array([[0, 1, 1, 0]])
count = X.shape[1]
first, second = X[: count // 2], X[count // 2 :]
print(first.shape, second.shape, Y[:, : count // 2], Y[:, count // 2 :])
